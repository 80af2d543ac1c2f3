using System.Globalization;

namespace TradeIn.Domain.Programmes;

/// <summary>An amount in yuan, held as whole fen; never negative unless a subtraction that is checked says so.</summary>
public readonly record struct Money : IComparable<Money>
{
    private Money(long fen) => Fen = fen;

    /// <summary>The amount in fen, a hundredth of a yuan.</summary>
    public long Fen { get; }

    public static Money Zero => default;

    public static Money FromFen(long fen) => new(fen);

    /// <summary>An amount in yuan with at most two decimals; false when it has more or does not fit.</summary>
    public static bool TryFromYuan(decimal yuan, out Money money)
    {
        money = default;
        if (Math.Abs(yuan) > 1_000_000_000_000m) return false;
        var fen = yuan * 100m;
        if (decimal.Truncate(fen) != fen) return false;
        money = new Money((long)fen);
        return true;
    }

    /// <summary>An amount in yuan that is known to be one.</summary>
    public static Money OfYuan(decimal yuan) =>
        TryFromYuan(yuan, out var money) ? money : throw new ArgumentOutOfRangeException(nameof(yuan), yuan, "Not whole fen.");

    /// <summary>Always with two decimals: a product has the decimals of both its factors.</summary>
    public decimal Yuan => Fen * 0.01m;

    /// <summary>The share of this amount, rounded half up to the fen (J rounding).</summary>
    public Money Share(Rate rate) => new(checked((Fen * rate.BasisPoints) + 5_000) / 10_000);

    public static Money Min(Money a, Money b) => a.Fen <= b.Fen ? a : b;

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    public static Money operator +(Money a, Money b) => new(checked(a.Fen + b.Fen));

    public static Money operator -(Money a, Money b) => new(checked(a.Fen - b.Fen));

    public static bool operator <(Money a, Money b) => a.Fen < b.Fen;

    public static bool operator >(Money a, Money b) => a.Fen > b.Fen;

    public static bool operator <=(Money a, Money b) => a.Fen <= b.Fen;

    public static bool operator >=(Money a, Money b) => a.Fen >= b.Fen;

    /// <summary>Yuan with two decimals: <c>2899.00</c>.</summary>
    public override string ToString() => Yuan.ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>A share in basis points, hundredths of a per cent: 10 % is 1000.</summary>
public readonly record struct Rate(int BasisPoints)
{
    /// <summary>A share written as a decimal, <c>0.10</c>, with at most four decimals, from 0 to 1.</summary>
    public static bool TryFrom(decimal share, out Rate rate)
    {
        var points = share * 10_000m;
        var whole = share is >= 0 and <= 1 && decimal.Truncate(points) == points;
        rate = whole ? new Rate((int)points) : default;
        return whole;
    }

    public decimal Share => BasisPoints / 10_000m;
}
