using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Tests.Refusals;

namespace TradeIn.Domain.Tests.Counter;

/// <summary>Takes steps with the real decisions on a log in memory, and with the model, side by side.</summary>
internal sealed class CounterRun
{
    private readonly History history;
    private readonly CounterModel model;
    private readonly Invariants invariants = new();

    public CounterRun(bool returnRestoresQuota)
    {
        history = new History(World(returnRestoresQuota));
        model = new CounterModel(returnRestoresQuota);
    }

    /// <summary>How often each reason was given, and each command accepted under its own name.</summary>
    public Dictionary<string, int> Seen { get; } = [];

    public static void Through(Course course) => Through(course, out _);

    public static void Through(Course course, out Dictionary<string, int> seen)
    {
        var run = new CounterRun(course.ReturnRestoresQuota);
        foreach (var step in course.Steps) run.Take(step);
        seen = run.Seen;
    }

    private void Take(Step drawn)
    {
        if (Sense.Of(drawn, model) is not { } step) return;
        var before = history.Facts.Count;
        var (outcome, expected) = Do(step);
        Compare(step, expected, outcome);
        var day = Domains.Days[DayOf(step)].Day;
        invariants.Hold([.. history.Facts.Skip(before)], expected.Count == 0 ? Day(day) : null);
        CompareCounts(day);
        CompareCounts("2010-07-16");
        ComparePapers();
    }

    private (Outcome Outcome, List<string> Expected) Do(Step step)
    {
        var (given, commands) = (Given(history), new Commands(model, history.Facts.Count));
        return step switch
        {
            Recycle s => (given.When(commands.Of(s)), model.Take(s)),
            Buy s => (given.When(commands.Of(s)), model.Take(s)),
            File s => (given.When(commands.Of(s)), model.Take(s)),
            Pay s => (given.When(commands.Of(s)), model.Take(s, commands.FenOf(s))),
            Reimburse s => (Pay(given, commands.Of(s)), model.Take(s, commands.FenOf(s))),
            Recover s => (given.When(commands.Of(s)), model.Take(s, commands.FenOf(s))),
            GiveBack s => (given.When(commands.Of(s)), model.Take(s, commands.RedFenOf(s), commands.TakenFenOf(s))),
            Swap s => (given.When(commands.Of(s)), model.Take(s)),
            Mend s => (given.When(commands.Of(s)), model.Take(s)),
            Lose s => (given.When(commands.Of(s)), model.Take(s)),
            StepOfLoss s => (given.When(Commands.Of(s)), model.Take(s)),
            Replace s => (given.When(commands.Of(s)), model.Take(s)),
            Correct s => (given.When(commands.Of(s)), model.Take(s)),
            StepOfCorrection s => (given.When(Commands.Of(s)), model.Take(s)),
            Place s => (given.When(commands.Of(s)), model.Take(s)),
            Deliver s => (given.When(commands.Of(s)), model.Take(s)),
            Cancel s => (given.When(Commands.Of(s)), model.Take(s)),
            _ => throw new InvalidOperationException("No such step."),
        };
    }

    /// <summary>Files a statement, and takes it to its payment if nothing is wrong with it.</summary>
    private static Outcome Pay(Scenario given, FileStatement filing)
    {
        var filed = given.When(filing);
        if (filed.Reasons.Count == 0)
            foreach (var step in Payment(filing).Skip(1)) step(given).Reasons.ShouldBeEmpty();
        return filed;
    }

    private void Compare(Step step, List<string> expected, Outcome outcome)
    {
        foreach (var code in expected.DefaultIfEmpty(step.GetType().Name)) Seen[code] = Seen.GetValueOrDefault(code) + 1;
        if (expected.Count == 0)
        {
            CompareFigures(outcome.ThenAccepted());
            return;
        }
        var inOrder = ReasonCodeTests.Order.Where(expected.Contains).Select(ReasonCode.Find).ToList();
        inOrder.Count.ShouldBe(expected.Count, string.Join(" ", expected));
        outcome.ThenRefused(inOrder[0], [.. inOrder.Skip(1)]);
    }

    private void CompareFigures(Outcome outcome)
    {
        switch (outcome.Facts[0].Event)
        {
            case ClaimApproved e: e.Subsidy.Fen.ShouldBe(model.Claims[^1].Subsidy!.Value); break;
            case UnitReturned e:
                new Figures(e.Refund.Fen, e.TakenBack.Fen, e.OwedToFinance.Fen).ShouldBe(model.Figures);
                break;
            case UnitExchanged e:
                new Figures(e.Refund.Fen, e.TakenBack.Fen, e.OwedToFinance.Fen).ShouldBe(model.Figures);
                break;
            case CorrectionApplied e:
                new Figures(0, e.ToRecover.Fen, e.OwedToFinance.Fen).ShouldBe(model.Figures);
                break;
        }
    }

    private void CompareCounts(string day)
    {
        foreach (var (person, party) in Domains.Buyers)
        {
            var quota = CounterModel.QuotaOf(person);
            Given(history).WhenAsked(Beijing.Programme, party, Day(day)).Counts.ShouldBe(new Counts(
                Count.Of(quota, model.OldOf(person), model.OldHeld(person, day)),
                Count.Of(quota, model.NewOf(person), model.NewHeld(person, day))));
        }
    }

    private void ComparePapers()
    {
        foreach (var (number, note) in model.Certificates)
        {
            var certificate = history.StateOf<Certificate>(Certificate.Stream(CertificateNumber.Parse(number))).ShouldNotBeNull();
            certificate.Status.ToString().ShouldBe(note.State, StringCompareShould.IgnoreCase);
            certificate.Notes.Count.ShouldBe(note.Notes);
        }
        foreach (var (n, note) in model.Claims.Index())
        {
            var claim = history.StateOf<Claim>(Claim.Stream($"C-{n}")).ShouldNotBeNull();
            claim.StatusName.ShouldBe(note.State);
            claim.WithBuyer.Fen.ShouldBe(note.WithBuyer);
        }
        foreach (var (seller, _, _) in Domains.Sellers)
            (history.StateOf<SellerAccount>(SellerAccount.Stream(seller))?.Owed.Fen ?? 0)
                .ShouldBe(model.Debts.GetValueOrDefault(seller), seller);
    }

    /// <summary>The day of a step; the last there is, of those whose day is not drawn.</summary>
    private static int DayOf(Step step) => step switch
    {
        Recycle s => s.Day,
        Buy s => s.Day,
        File s => s.Day,
        GiveBack s => s.Day,
        Swap s => s.Day,
        Mend s => s.Day,
        Lose s => s.Day,
        Replace s => s.Entry.Day,
        Correct s => s.Day,
        StepOfCorrection s => s.Day,
        Place s => s.Day,
        Deliver s => s.Day,
        Cancel s => s.Day,
        _ => Domains.Days.Length - 1,
    };

    private static Fact[] World(bool returnRestoresQuota) =>
    [
        .. PublishedAs(FirstVersion with
        {
            Policy = Beijing.Policy with
            {
                IndividualQuota = new Quota(CounterModel.QuotaOfPerson, CounterModel.QuotaOfPerson),
                LegalEntityQuota = new Quota(CounterModel.QuotaOfCompany, CounterModel.QuotaOfCompany),
                ReturnRestoresQuota = returnRestoresQuota,
                // Two codes, so that 110103 comes in with the merger of districts.
                RecyclingRegions = new Dictionary<string, IReadOnlyList<string>>
                {
                    ["I"] = ["110108"], ["II"] = ["110105", "110101"],
                },
            },
        }),
        .. Shops.All,
    ];
}
