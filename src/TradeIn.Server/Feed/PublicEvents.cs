using System.Text.Json;
using TradeIn.ReadModels.Feed;

namespace TradeIn.Server.Feed;

/// <summary>
/// What the feed tells, and whom: a line for every type of event. A type without one cannot be recorded in a build that
/// passes its tests. A change of whom a type concerns raises the version of <see cref="FeedReadModel"/>.
/// </summary>
internal static partial class PublicEvents
{
    /// <summary>Every line, by type.</summary>
    public static IReadOnlyDictionary<Type, FeedLine> Lines { get; } =
        ((IEnumerable<FeedLine>)[.. OfTheCounter(), .. OfBookkeeping(), .. OfOffices(), .. OfCustody(), .. OfMoney()])
        .ToDictionary(line => line.Type);

    /// <summary>The types outside, each with its line: <c>tradein.claim-approved.v1</c>.</summary>
    public static IReadOnlyDictionary<string, FeedLine> ByName { get; } =
        Lines.Values.Where(line => line.IsPublic).ToDictionary(line => NameOf(line.Type), StringComparer.Ordinal);

    /// <summary>The CloudEvents type of a type of event.</summary>
    public static string NameOf(Type type) => $"tradein.{JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name)}.v1";

    private static FeedLine Line<T>(string says, Func<T, FeedParties> parties) =>
        new(typeof(T), says, @event => parties((T)@event));

    /// <summary>Goes to the enterprise that it names, which its stream's later events concern as well.</summary>
    private static FeedLine Names<T>(string who, params Func<T, string?>[] parties) =>
        Line<T>(who, e => new FeedParties([.. parties.Select(party => party(e)).OfType<string>()], [], []));

    /// <summary>Goes to the enterprise that it names, and to those that its stream has named.</summary>
    private static FeedLine Tells<T>(string who, Func<T, string?> party) =>
        Line<T>(who, e => new FeedParties([], party(e) is { } named ? [named] : [], []));

    /// <summary>Goes to the enterprises that its stream has named.</summary>
    private static FeedLine Follows<T>(string who) => Line<T>(who, _ => FeedParties.OfItsStream);

    /// <summary>Goes to the enterprises that its stream or some other has named.</summary>
    private static FeedLine Through<T>(string who, Func<T, Domain.StreamName> stream) =>
        Line<T>(who, e => new FeedParties([], [], [stream(e).ToString()]));

    private static FeedLine ToOffices<T>() => Line<T>("offices only", _ => FeedParties.OfItsStream);

    private static FeedLine ToComplaints<T>() =>
        Line<T>("departments of complaints", _ => new FeedParties([], [FeedParty.Complaints], []));

    private static FeedLine ToEverybody<T>() =>
        Line<T>("everybody", _ => new FeedParties([], [FeedParty.Everybody], []));

    private static FeedLine Nobody<T>(string why) => new(typeof(T), why, Parties: null);

    /// <summary>The books behind the events: what they say, another event of the same command says.</summary>
    private static IEnumerable<FeedLine> OfBookkeeping() =>
    [
        Nobody<Identities.IdentityKeyIntroduced>("a value made with the identity key"),
        Nobody<Domain.Erasures.PersonErased>("whose it was is nobody's to know"),
        Nobody<Domain.Enterprises.SeriesRangeTaken>("told by certificate-range-allotted"),
        Nobody<Domain.Enterprises.SeriesRangeFreed>("told by certificate-range-returned and -cancelled"),
        Nobody<Domain.Buyers.OldUnitCounted>("a buyer's quota; told by unit-recycled"),
        Nobody<Domain.Buyers.NewUnitCounted>("a buyer's quota; told by claim-approved"),
        Nobody<Domain.Buyers.OldUnitReleased>("a buyer's quota; told by recycling-voided and recycling-corrected"),
        Nobody<Domain.Buyers.NewUnitReleased>("a buyer's quota; told by claim-returned and claim-revoked"),
        Nobody<Domain.Buyers.UnitsHeld>("a buyer's quota; told by order-placed"),
        Nobody<Domain.Buyers.HoldReleased>("a buyer's quota; told by order-delivered and order-cancelled"),
        Nobody<Domain.Units.OldUnitCertified>("one certificate a unit; told by unit-recycled"),
        Nobody<Domain.Units.OldUnitFreed>("one certificate a unit; told by recycling-voided and recycling-corrected"),
        Nobody<Domain.Units.NewUnitSold>("one sale a unit; told by purchase-recorded and unit-exchanged"),
        Nobody<Domain.Units.NewUnitSubsidised>("one subsidy a unit; told by claim-approved and claim-rebound"),
        Nobody<Domain.Units.NewUnitUnsubsidised>("one subsidy a unit; told by claim-revoked"),
        Nobody<Domain.Units.NewUnitTakenBack>("one sale a unit; told by unit-returned and unit-exchanged"),
        Nobody<Domain.Purchases.InvoiceLineUsed>("one purchase a line; told by purchase-recorded and unit-exchanged"),
        Nobody<Domain.Purchases.PurchaseSubsidised>("told by claim-approved"),
        Nobody<Domain.Purchases.PurchaseUnsubsidised>("told by claim-revoked"),
        Nobody<Domain.Purchases.PurchaseReturned>("told by unit-returned"),
        Nobody<Domain.Purchases.PurchaseRebound>("told by unit-exchanged"),
        Nobody<Domain.Purchases.PurchaseRepairNoted>("told by unit-repaired"),
        Nobody<Domain.Returns.RedInvoiceUsed>("one blue invoice a red one; told by unit-returned"),
        Nobody<Domain.Custody.DisposalSubsidyDeclared>("told by declaration-filed"),
        Nobody<Domain.Custody.DisposalSubsidyRejected>("told by declaration-reviewed and declaration-rejected"),
    ];
}
