using System.Globalization;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Tests.Counter;

/// <summary>The command that a step stands for, numbered by what the model has on record before it.</summary>
internal sealed class Commands(CounterModel model, int next)
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

    public ReimburseSubsidy Of(Reimburse step) =>
        new($"C-{step.Claim}", Money.FromFen(FenOf(step)), Day("2012-03-02"), $"PAY-{next}");

    public RecoverSubsidy Of(Recover step) =>
        new($"C-{step.Claim}", Money.FromFen(FenOf(step)), At("2012-03-03 09:00"));

    public ReturnPurchase Of(GiveBack step)
    {
        var shown = PurchaseAt(step.Purchase)?.Invoice ?? 0;
        var invoice = InvoiceOf(step.OtherInvoice ? shown ^ 1 : shown);
        return AReturn with
        {
            ReturnId = $"T-{next}",
            PurchaseId = $"P-{step.Purchase}",
            OccurredAt = InstantOf(step.Day),
            Buyer = Domains.Buyers[step.Buyer].Party,
            Agent = AgentOf(step.Agent),
            Invoice = invoice.Number,
            InvoiceLine = invoice.Line,
            RedInvoice = step.Red == 0
                ? null : new RedInvoice(AnInvoice($"{90 + step.Red:D8}").Number, Money.FromFen(RedFenOf(step))),
            SubsidyTakenBack = Money.FromFen(TakenFenOf(step)),
        };
    }

    public ExchangeUnit Of(Swap step) => AnExchange with
    {
        ExchangeId = $"X-{next}",
        PurchaseId = $"P-{step.Purchase}",
        OccurredAt = InstantOf(step.Day),
        Unit = UnitOf(step.Category, Domains.NewSerials[step.Unit].Typed),
        Invoice = step.Invoice is { } invoice ? InvoiceOf(invoice) : null,
        PaidPrice = step.Price is { } price ? Money.FromFen(price) : null,
    };

    public NoteRepair Of(Mend step) => ARepair with
    {
        RepairId = $"M-{next}", PurchaseId = $"P-{step.Purchase}", OccurredAt = InstantOf(step.Day),
    };

    public ReportLoss Of(Lose step) => ALossReport with
    {
        LossReportId = $"L-{model.Losses.Count}",
        Certificate = CertificateOf(step.Certificate),
        Recycler = Domains.Recyclers[step.Recycler].Id,
        OccurredAt = InstantOf(step.Day),
        Buyer = Domains.Buyers[step.Buyer].Party,
        Agent = AgentOf(step.Agent),
    };

    public static DecideLoss Of(StepOfLoss step) => ALossStep((LossStep)step.Kind) with { LossReportId = $"L-{step.Report}" };

    public ReplaceCertificate Of(Replace step) => new($"R-{step.Wrong}", Of(step.Entry));

    public RequestCorrection Of(Correct step) => ACorrection with
    {
        CorrectionId = $"K-{model.Corrections.Count}",
        Certificate = CertificateOf(step.Certificate),
        Recycler = Domains.Recyclers[step.Recycler].Id,
        OccurredAt = InstantOf(step.Day),
        Kind = (CorrectionKind)step.Kind,
        Changes = step.Kind != 0 ? null : new EntryChanges
        {
            Buyer = step.Buyer is { } buyer ? Domains.Buyers[buyer].Party : null,
            Agent = AgentOf(step.Agent),
            Unit = step.Unit is { } unit ? UnitOf(step.Category, Domains.OldSerials[unit].Typed) : null,
            MissingParts = ["tube"],
        },
    };

    public static DecideCorrection Of(StepOfCorrection step) => new(
        $"K-{step.Correction}", (CorrectionStep)step.Office, step.Approved, InstantOf(step.Day), "As it was.");

    public PlaceOrder Of(Place step) => AnOrder with
    {
        OrderId = $"O-{model.Orders.Count}",
        Seller = Domains.Sellers[step.Seller].Id,
        Outlet = Domains.Sellers[step.Seller].Outlet,
        Channel = ChannelOf(step.Channel),
        OccurredAt = InstantOf(step.Day),
        Buyer = Domains.Buyers[step.Buyer].Party,
        Agent = AgentOf(step.Agent),
        OldUnit = UnitOf(step.OldCategory, Domains.OldSerials[step.OldUnit].Typed),
        NewUnit = AnOrder.NewUnit with { Category = CategoryOf(step.NewCategory) },
        ListPrice = Money.FromFen(step.Price),
        PaidPrice = Money.FromFen(step.Price),
    };

    public DeliverOrder Of(Deliver step) => ADelivery with
    {
        DeliveryId = $"D-{next}",
        OrderId = $"O-{step.Order}",
        OccurredAt = InstantOf(step.Day),
        Agent = AgentOf(step.Agent),
        RecyclingId = $"R-{model.Recyclings.Count}",
        RecyclingOutlet = Domains.Recyclers[step.Recycler].Outlet,
        OldUnit = UnitOf(step.OldCategory, Domains.OldSerials[step.OldUnit].Typed),
        Certificate = CertificateOf(step.Certificate),
        PurchaseId = $"P-{model.Purchases.Count}",
        NewUnit = UnitOf(step.NewCategory, Domains.NewSerials[step.NewUnit].Typed),
        Invoice = InvoiceOf(step.Invoice),
        Collected = Money.FromFen((step.Order < model.Orders.Count ? model.Orders[step.Order].Step.Price : 0) + step.FenTooMuch),
        ApplicationSigned = step.Signed,
        OtherSubsidies = step.Countryside ? [Countryside] : [],
    };

    public static CancelOrder Of(Cancel step) =>
        new($"O-{step.Order}", CancellationReason.RefusedAtDoor, InstantOf(step.Day));

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
