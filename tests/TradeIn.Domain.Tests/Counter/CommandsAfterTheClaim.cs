using TradeIn.Domain.Corrections;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Returns;

namespace TradeIn.Domain.Tests.Counter;

/// <summary>Commands of what happens after a claim, and of orders.</summary>
internal sealed partial class Commands
{
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
}
