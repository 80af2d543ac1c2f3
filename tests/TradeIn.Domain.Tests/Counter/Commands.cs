using System.Globalization;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Tests.Counter;

/// <summary>The command that a step stands for, numbered by what the model has on record before it.</summary>
internal sealed partial class Commands(CounterModel model, int next)
{
    public RecordRecycling Of(Recycle step) => ARecycling with
    {
        RecyclingId = $"R-{model.Recyclings.Count}",
        Recycler = Domains.Recyclers[step.Recycler].Id,
        Outlet = Domains.Recyclers[step.Recycler].Outlet,
        Channel = new[] { RecyclingChannel.Outlet, RecyclingChannel.Home, RecyclingChannel.Delivery }[step.Channel],
        District = Domains.Districts[step.District],
        OccurredAt = InstantOf(step.Day),
        Buyer = Domains.Buyers[step.Buyer].Party,
        Agent = AgentOf(step.Agent),
        Unit = UnitOf(step.Category, Domains.OldSerials[step.Unit].Typed),
        Certificate = CertificateOf(step.Certificate),
    };

    public RecordPurchase Of(Buy step) => APurchase with
    {
        PurchaseId = $"P-{model.Purchases.Count}",
        Seller = Domains.Sellers[step.Seller].Id,
        Outlet = Domains.Sellers[step.Seller].Outlet,
        Channel = ChannelOf(step.Channel),
        Order = step.Order == 0 ? PurchaseOrder.OldFirst : PurchaseOrder.NewFirst,
        OccurredAt = InstantOf(step.Day),
        Buyer = Domains.Buyers[step.Buyer].Party,
        Unit = UnitOf(step.Category, Domains.NewSerials[step.Unit].Typed),
        Invoice = InvoiceOf(step.Invoice),
        ListPrice = Money.FromFen(step.Price),
        PaidPrice = Money.FromFen(step.Price),
        OtherSubsidies = step.Countryside ? [Countryside] : [],
    };

    public SubmitClaim Of(File step) => AClaim with
    {
        ClaimId = $"C-{model.Claims.Count}",
        PurchaseId = $"P-{step.Purchase}",
        Certificate = CertificateOf(step.Certificate),
        Seller = Domains.Sellers[step.Seller].Id,
        Outlet = Domains.Sellers[step.Seller].Outlet,
        OccurredAt = InstantOf(step.Day),
        Claimant = Domains.Buyers[step.Buyer].Party,
        Agent = AgentOf(step.Agent),
        Papers = [.. Domains.Papers.Where((_, n) => (step.Papers & (1 << n)) != 0)],
        ApplicationSigned = step.Signed,
    };

    public AdvanceSubsidy Of(Pay step) =>
        new($"C-{step.Claim}", Money.FromFen(FenOf(step)), At("2012-03-01 09:00"));

    /// <summary>A statement of that claim alone.</summary>
    public FileStatement Of(Reimburse step) => AStatement with
    {
        StatementId = $"S-{next}",
        Seller = Domains.Sellers[model.Claims[step.Claim].Seller].Id,
        OccurredAt = At("2012-03-02 09:00"),
        Claims = [new StatedClaim($"C-{step.Claim}", Money.FromFen(FenOf(step)))],
        DeclaredTotal = Money.FromFen(FenOf(step)),
    };

    public RecoverSubsidy Of(Recover step) =>
        new($"C-{step.Claim}", Money.FromFen(FenOf(step)), At("2012-03-03 09:00"));

    public long FenOf(Pay step) => (model.Claims[step.Claim].Subsidy ?? 10_000) + step.FenTooMuch;

    public long FenOf(Reimburse step) => (model.Claims[step.Claim].Subsidy ?? 10_000) + step.FenTooMuch;

    public long FenOf(Recover step) => model.Claims[step.Claim].ToRecover + step.FenTooMuch;

    public long RedFenOf(GiveBack step) => Math.Max(0, (PurchaseAt(step.Purchase)?.Price ?? 0) + step.RedTooMuch);

    public long TakenFenOf(GiveBack step) =>
        (PurchaseAt(step.Purchase)?.Claim is { } claim ? model.Claims[claim].WithBuyer : 0) + step.TakenTooMuch;

    private PurchaseNote? PurchaseAt(int number) => number < model.Purchases.Count ? model.Purchases[number] : null;

    private static Agent? AgentOf(int which) =>
        which switch { 0 => null, 1 => People.Agent, _ => People.AgentWithoutIdentity };

    private static Unit UnitOf(int category, string serial) => AUnit(CategoryOf(category), serial);

    private static Category CategoryOf(int category) => Category.Parse(Domains.Categories[category].Name);

    private static CertificateNumber CertificateOf(int certificate) => CertificateNumber.Parse(Domains.Certificates[certificate]);

    private static PurchaseChannel ChannelOf(int channel) => channel == 0 ? PurchaseChannel.Store : PurchaseChannel.Online;

    /// <summary>Invoices of two lines each.</summary>
    private static Invoice InvoiceOf(int invoice) => AnInvoice($"{CounterModel.BlueOf(invoice):D8}", line: 1 + (invoice % 2));

    private static DateTimeOffset InstantOf(int day) =>
        DateTimeOffset.Parse(Domains.Days[day].Instant, CultureInfo.InvariantCulture);
}
