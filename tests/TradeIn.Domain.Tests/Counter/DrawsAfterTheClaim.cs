using FsCheck;
using FsCheck.Fluent;

namespace TradeIn.Domain.Tests.Counter;

/// <summary>Random steps of what happens after a claim, and of orders.</summary>
internal static partial class Draws
{
    private static Gen<GiveBack> Returns =>
        from sensible in Sensibly
        from purchase in Gen.Choose(0, 12)
        from day in Gen.OneOf(Days(3, 8), Gen.Choose(8, 10))
        from buyer in Mostly(4, Domains.Buyers.Length)
        from agent in Mostly(2, 3)
        from other in Rarely
        from red in Gen.Elements(0, 0, 1, 2, 3, 4, 5)
        from redTooMuch in Gen.Elements(0, 0, 0, -1, -50_000, 1)
        from takenTooMuch in FenTooMuch
        select new GiveBack(sensible, purchase, day, buyer, agent, other, red, redTooMuch, takenTooMuch);

    private static Gen<Swap> Exchanges =>
        from sensible in Sensibly
        from purchase in Gen.Choose(0, 12)
        from day in Days(3, 8)
        from category in Gen.Choose(0, Domains.Categories.Length - 1)
        from unit in Gen.Choose(0, Domains.NewSerials.Length - 1)
        from invoice in Perhaps(Invoices)
        from price in Perhaps(Gen.Elements(Prices))
        select new Swap(sensible, purchase, day, category, unit, invoice, price);

    private static Gen<Mend> Repairs =>
        from sensible in Sensibly
        from purchase in Gen.Choose(0, 12)
        from day in Days(3, 8)
        select new Mend(sensible, purchase, day);

    private static Gen<Lose> Losses =>
        from sensible in Sensibly
        from certificate in Gen.Choose(0, Domains.Certificates.Length - 1)
        from recycler in Mostly(2, Domains.Recyclers.Length)
        from day in Days(3, 8)
        from buyer in Mostly(4, Domains.Buyers.Length)
        from agent in Mostly(2, 3)
        select new Lose(sensible, certificate, recycler, day, buyer, agent);

    private static Gen<StepOfLoss> LossSteps =>
        from sensible in Sensibly
        from report in Gen.Choose(0, 9)
        from kind in Gen.Choose(0, 3)
        select new StepOfLoss(sensible, report, kind);

    private static Gen<Replace> Replacements =>
        from sensible in Sensibly
        from wrong in Gen.Choose(0, 12)
        from entry in Recyclings
        select new Replace(sensible, wrong, entry);

    private static Gen<Correct> Corrections =>
        from sensible in Sensibly
        from certificate in Gen.Choose(0, Domains.Certificates.Length - 1)
        from recycler in Mostly(2, Domains.Recyclers.Length)
        from day in Days(3, 8)
        from kind in Gen.Elements(0, 0, 1, 1, 1, 2)
        from buyer in Perhaps(Mostly(4, Domains.Buyers.Length))
        from unit in Perhaps(Gen.Choose(0, Domains.OldSerials.Length - 1))
        from category in Mostly(5, Domains.Categories.Length)
        from agent in Mostly(2, 3)
        select new Correct(sensible, certificate, recycler, day, kind, buyer, unit, category, agent);

    private static Gen<StepOfCorrection> CorrectionSteps =>
        from sensible in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
        from correction in Gen.Choose(0, 12)
        from office in Gen.Choose(0, 2)
        from rejected in Rarely
        from day in Days(3, 8)
        select new StepOfCorrection(sensible, correction, office, !rejected, day);

    private static Gen<Place> Orders =>
        from seller in Gen.Frequency((6, Gen.Choose(1, 2)), (1, Gen.Choose(0, Domains.Sellers.Length - 1)))
        from channel in Gen.Choose(0, 1)
        from day in Days(3, 7)
        from buyer in Mostly(4, Domains.Buyers.Length)
        from agent in Mostly(2, 3)
        from oldCategory in Mostly(5, Domains.Categories.Length)
        from oldUnit in Gen.Choose(0, Domains.OldSerials.Length - 1)
        from newCategory in Mostly(5, Domains.Categories.Length)
        from price in Gen.Elements(Prices)
        select new Place(seller, channel, day, buyer, agent, oldCategory, oldUnit, newCategory, price);

    private static Gen<Deliver> Deliveries =>
        from sensible in Sensibly
        from order in Gen.Choose(0, 9)
        from day in Days(3, 8)
        from agent in Mostly(2, 3)
        from recycler in Gen.Elements(1, 1, 1, 1, 1, 1, 1, 4)
        from oldCategory in Mostly(5, Domains.Categories.Length)
        from oldUnit in Gen.Choose(0, Domains.OldSerials.Length - 1)
        from certificate in Gen.Choose(0, Domains.Certificates.Length - 1)
        from newCategory in Mostly(5, Domains.Categories.Length)
        from newUnit in Gen.Choose(0, Domains.NewSerials.Length - 1)
        from invoice in Invoices
        from countryside in Rarely
        from fen in FenTooMuch
        from unsigned in Rarely
        select new Deliver(
            sensible, order, day, agent, recycler, oldCategory, oldUnit, certificate, newCategory, newUnit, invoice,
            countryside, fen, !unsigned);

    private static Gen<Cancel> Cancellations =>
        from sensible in Sensibly
        from order in Gen.Choose(0, 9)
        from day in Days(3, 8)
        select new Cancel(sensible, order, day);
}
