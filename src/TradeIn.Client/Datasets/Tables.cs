namespace TradeIn.Client.Datasets;

/// <summary>A page of a list.</summary>
/// <param name="Items">In their order.</param>
/// <param name="Next">Goes into <c>after</c> for the next page; absent on the last.</param>
/// <param name="AsOf">The position of the log that the list is of.</param>
/// <param name="Totals">Of all rows that were asked for, on this page or not; absent unless asked for with <c>totals=true</c>.</param>
/// <typeparam name="TItem">A record with the members that are wanted of a row; others are passed over.</typeparam>
public sealed record ListPage<TItem>(IReadOnlyList<TItem> Items, string? Next, long AsOf, Totals? Totals);

/// <summary>A page of a list whose items are as the dataset's columns say.</summary>
/// <param name="Items">In their order; absent members of a row are left out.</param>
/// <param name="Next">Goes into <c>after</c> for the next page; absent on the last.</param>
/// <param name="AsOf">The position of the log that the list is of.</param>
/// <param name="Totals">Of all rows that were asked for, on this page or not; absent unless asked for with <c>totals=true</c>.</param>
public sealed record RowsPage(
    IReadOnlyList<Dictionary<string, object?>> Items, string? Next, long AsOf, Totals? Totals);

/// <summary>How many rows, and what they come to.</summary>
/// <param name="Count">Rows.</param>
/// <param name="Sums">What each amount and count of the dataset comes to, by its name.</param>
public sealed record Totals(long Count, IReadOnlyDictionary<string, decimal> Sums);

/// <summary>A dataset counted and added up by groups.</summary>
/// <param name="Items">The first groups in the order asked for.</param>
/// <param name="Groups">How many groups there are in all.</param>
/// <param name="Others">What the groups beyond those come to together; absent when all are there.</param>
/// <param name="Totals">
/// Of all rows. By a column of several words, such as reasons, a row counts in the group of each of its words and once here.
/// </param>
/// <param name="AsOf">The position of the log that it is of.</param>
public sealed record Summary(
    IReadOnlyList<SummaryItem> Items, long Groups, Totals? Others, Totals Totals, long AsOf);

/// <summary>Rows that have the same keys.</summary>
/// <param name="Key">
/// What they have in common, by the names asked for: a text or a flag; of days <c>2010-07-12</c>, <c>2010-07</c> or
/// <c>2010</c>; of bands where the band begins. A name is absent when the rows say nothing there.
/// </param>
/// <param name="Count">Rows.</param>
/// <param name="Sums">What each amount and count of the dataset comes to, by its name.</param>
public sealed record SummaryItem(
    IReadOnlyDictionary<string, object?> Key, long Count, IReadOnlyDictionary<string, decimal> Sums);
