using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Complaints;
using TradeIn.Server.Signals;

namespace TradeIn.Server.Datasets;

/// <summary>Who may ask a dataset, and where it is served.</summary>
internal static class DatasetAccess
{
    private static readonly Role[] Offices =
    [
        Role.Commerce, Role.Finance, Role.Environment, Role.Regulator, Role.Auditor, Role.NationalAdministrator, Role.Administrator,
    ];

    /// <summary>
    /// Enterprises where rows are somebody's, and then their own; a department of complaints those of complaints alone;
    /// signals the offices that look at them, and the auditor.
    /// </summary>
    public static AllowedRoles ReadersOf(Dataset dataset) => dataset.Name switch
    {
        "complaints" => ReadComplaintEndpoint.Readers,
        "signals" => ReadSignalEndpoint.Readers,
        _ when dataset.Owners.Count > 0 => new AllowedRoles([Role.Enterprise, .. Offices]),
        _ => new AllowedRoles(Offices),
    };

    /// <summary>The rows of a dataset that a caller sees.</summary>
    public static DatasetQuery RowsFor(this Caller caller, Dataset dataset) =>
        new(dataset) { Enterprise = caller.EnterpriseOf(), District = caller.District };

    /// <summary>The enterprise whose rows alone a caller sees; null: all.</summary>
    public static string? EnterpriseOf(this Caller caller) => caller.Role == Role.Enterprise ? caller.Enterprise : null;

    /// <summary>
    /// The answer to an enterprise that asks by name for what is another's; null when it does not. Where a row has several
    /// owners it may ask for those that it shares with another.
    /// </summary>
    public static Answer? ForbidOthers(this Caller caller, Dataset dataset, IReadOnlyList<DatasetFilter> filters) =>
        caller.Role == Role.Enterprise && dataset.Owners is [var owner] && filters.OfType<DatasetFilter.AnyOf>()
            .Where(each => each.Column == owner).SelectMany(each => each.Values)
            .FirstOrDefault(each => each != caller.Enterprise) is { } other
            ? Answer.Failed(ProblemType.Forbidden, $"Your key does not belong to {other}.") : null;

    /// <summary>
    /// Behind <c>/v1/</c>: the postings belong to the books, and <c>/v1/budgets</c> is what the log itself says of them.
    /// </summary>
    public static string PathOf(Dataset dataset) => dataset.Name switch
    {
        "postings" => "books/postings",
        "budgets" => "budget-balances",
        var name => NameOf(name),
    };

    /// <summary>In addresses words are divided by hyphens.</summary>
    public static string NameOf(string dataset) => dataset.Replace('_', '-');

    /// <summary>In names of operations: <c>Claims</c>, <c>LossReports</c>.</summary>
    public static string TitleOf(Dataset dataset) =>
        string.Concat(dataset.Name.Split('-', '_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
