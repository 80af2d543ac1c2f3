using FsCheck;
using FsCheck.Fluent;

namespace TradeIn.Domain.Tests.Counter;

/// <summary>What is done in one run, and under which policy.</summary>
internal sealed record Course(bool ReturnRestoresQuota, Step[] Steps)
{
    public override string ToString() =>
        $"return restores quota: {ReturnRestoresQuota}\n{string.Join("\n", Steps.Select(step => step.ToString()))}";
}

/// <summary>Random steps, most of them without a fault, so that sequences get far enough for quotas to bind.</summary>
internal static partial class Draws
{
    private static readonly int[] Prices =
        [0, 4, 5, 123_455, 249_994, 249_995, 250_000, 299_999, 350_000, 399_989, 400_001, 999_999];

    /// <summary>Shorter sequences first, so that a failure is told with as few steps as it takes.</summary>
    public static IEnumerable<Course> Shorter(Course course)
    {
        var steps = course.Steps;
        for (var size = steps.Length / 2; size > 0; size /= 2)
            for (var start = 0; start + size <= steps.Length; start += size)
                yield return course with { Steps = [.. steps[..start], .. steps[(start + size)..]] };
    }

    /// <summary>Courses of everything that there is to do.</summary>
    public static Gen<Course> Courses(int length) =>
        from restores in Gen.Elements(true, true, true, false)
        from steps in Gen.Frequency(
            (6, Gen.OneOf(Recyclings.As(), Purchases.As())),
            (5, Claims.As()),
            (5, Gen.Frequency((3, Payments.As()), (1, Reimbursements.As()), (2, Recoveries.As()))),
            (3, Gen.Frequency((3, Returns.As()), (2, Exchanges.As()), (1, Repairs.As()))),
            (1, Gen.OneOf(Losses.As(), LossSteps.As())),
            (5, Gen.Frequency((1, Replacements.As()), (2, Corrections.As()), (8, CorrectionSteps.As()))),
            (2, Gen.Frequency((3, Orders.As()), (3, Deliveries.As()), (1, Cancellations.As()))))
            .ArrayOf(length)
        select new Course(restores, steps);

    private static Gen<Recycle> Recyclings =>
        from sensible in Sensibly
        from recycler in Mostly(2, Domains.Recyclers.Length)
        from channel in Gen.Elements(0, 0, 0, 1, 2)
        from district in Mostly(3, Domains.Districts.Length)
        from day in Days(1, 6)
        from buyer in Mostly(4, Domains.Buyers.Length)
        from agent in Mostly(2, 3)
        from category in Mostly(5, Domains.Categories.Length)
        from unit in Gen.Choose(0, Domains.OldSerials.Length - 1)
        from certificate in Gen.Choose(0, Domains.Certificates.Length - 1)
        select new Recycle(sensible, recycler, channel, district, day, buyer, agent, category, unit, certificate);

    private static Gen<Buy> Purchases =>
        from sensible in Sensibly
        from seller in Mostly(4, Domains.Sellers.Length)
        from channel in Mostly(1, 2)
        from order in Gen.Elements(0, 0, 0, 1)
        from day in Days(3, 8)
        from buyer in Mostly(4, Domains.Buyers.Length)
        from category in Mostly(5, Domains.Categories.Length)
        from unit in Gen.Choose(0, Domains.NewSerials.Length - 1)
        from invoice in Invoices
        from price in Gen.Elements(Prices)
        from countryside in Rarely
        select new Buy(sensible, seller, channel, order, day, buyer, category, unit, invoice, price, countryside);

    private static Gen<File> Claims =>
        from sensible in Sensibly
        from purchase in Gen.Choose(0, 9)
        from certificate in Gen.Choose(0, Domains.Certificates.Length - 1)
        from seller in Mostly(4, Domains.Sellers.Length)
        from day in Days(3, 8)
        from buyer in Mostly(4, Domains.Buyers.Length)
        from agent in Mostly(2, 3)
        from papers in Gen.Frequency((9, Gen.Constant(31)), (1, Gen.Choose(0, 31)))
        from unsigned in Rarely
        select new File(sensible, purchase, certificate, seller, day, buyer, agent, papers, !unsigned);

    private static Gen<Pay> Payments =>
        from sensible in Sensibly
        from claim in Gen.Choose(0, 9)
        from fen in FenTooMuch
        select new Pay(sensible, claim, fen);

    private static Gen<Reimburse> Reimbursements => Payments.Select(pay => new Reimburse(pay.Sensible, pay.Claim, pay.FenTooMuch));

    private static Gen<Recover> Recoveries => Payments.Select(pay => new Recover(pay.Sensible, pay.Claim, pay.FenTooMuch));

    private static Gen<bool> Sensibly => Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)));

    private static Gen<int> FenTooMuch => Gen.Elements(0, 0, 0, 0, 1, -1);

    private static Gen<int> Invoices => Gen.Choose(0, Domains.Invoices - 1);

    /// <summary>Nine times out of ten between two days, so that most things come in order; else on any of them.</summary>
    private static Gen<int> Days(int from, int to) => Gen.Frequency(
        (9, Gen.Choose(from, to)), (1, Gen.Choose(0, Domains.Days.Length - 1)));

    private static Gen<bool> Rarely => Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)));

    private static Gen<int?> Perhaps(Gen<int> values) => Gen.OneOf(Gen.Constant(default(int?)), values.Select(n => (int?)n));

    /// <summary>One of the first few, and now and then one of all.</summary>
    private static Gen<int> Mostly(int first, int all) =>
        Gen.Frequency((7, Gen.Choose(0, first - 1)), (1, Gen.Choose(0, all - 1)));

    private static Gen<Step> As<T>(this Gen<T> steps) where T : Step => steps.Select(step => (Step)step);
}
