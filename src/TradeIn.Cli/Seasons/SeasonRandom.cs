namespace TradeIn.Cli.Seasons;

/// <summary>
/// Chance that is the same everywhere and for ever: SplitMix64 from a seed and a purpose, so that no part of a season
/// depends on how often another has drawn.
/// </summary>
internal sealed class SeasonRandom
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong state;

    /// <param name="seed">The season's.</param>
    /// <param name="purpose">What it is drawn for.</param>
    /// <param name="number">Which one of its kind.</param>
    public SeasonRandom(long seed, string purpose, long number = 0)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var c in purpose) hash = (hash ^ c) * 1099511628211UL;
            state = Mix((ulong)seed + Golden) ^ Mix(hash) ^ Mix(((ulong)number * Golden) + 1);
        }
    }

    /// <summary>A whole number from 0 to one below the limit.</summary>
    public int Below(int limit) => (int)Below((long)limit);

    public long Below(long limit) => (long)Math.BigMul(Next(), (ulong)limit, out _);

    public int Between(int from, int to) => from + Below(to - from + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public bool ChanceInTenThousand(int share) => Below(10_000) < share;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>The place in a list of weights; a place is drawn as often as its weight says.</summary>
    public int Weighted(ReadOnlySpan<int> weights)
    {
        var total = 0;
        foreach (var weight in weights) total += weight;
        var drawn = Below(total);
        var place = 0;
        while (drawn >= weights[place]) drawn -= weights[place++];
        return place;
    }

    /// <summary>The same items in another order.</summary>
    public IReadOnlyList<T> Shuffled<T>(IReadOnlyList<T> items)
    {
        T[] shuffled = [.. items];
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }
        return shuffled;
    }

    /// <summary>What could be the SHA-256 digest of an image: 64 hexadecimal digits.</summary>
    public string Digest() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Next():x16}{Next():x16}{Next():x16}{Next():x16}");

    private ulong Next()
    {
        unchecked
        {
            state += Golden;
            return Mix(state);
        }
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}

/// <summary>
/// Numbers that never repeat and look drawn: the n-th is n times a prime, plus an offset, in a space whose size the prime
/// does not divide.
/// </summary>
internal readonly record struct Scatter(long Space, long Offset)
{
    private const long Prime = 982_451_653;

    public long At(long number)
    {
        if (number < 0 || number >= Space) throw new ArgumentOutOfRangeException(nameof(number), number, "Beyond the space.");
        return (long)((((Int128)number * Prime) + Offset) % Space);
    }
}
