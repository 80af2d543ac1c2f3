namespace TradeIn.Client.Settlement;

/// <summary>The balances of the books (M7).</summary>
/// <param name="Items">Account by account, party by party.</param>
/// <param name="Debit">Yuan on the debit side of these; over all accounts it is what stands in credit.</param>
/// <param name="Credit">Yuan on the credit side.</param>
/// <param name="AsOf">The position of the log that they are of.</param>
public sealed record BalancesView(IReadOnlyList<BalanceView> Items, decimal Debit, decimal Credit, long AsOf);

/// <summary>What an account of a party comes to.</summary>
/// <param name="Account">
/// <c>appropriation</c>, <c>budget</c>, <c>commitment</c>, <c>spent</c>, <c>subsidy</c>, <c>seller-payable</c> (owed to the
/// seller), <c>seller-rejected</c>, <c>in-transit</c>, <c>seller-debt</c> (owed by the seller), <c>treasury</c>, <c>bond</c>,
/// <c>bond-cash</c>, <c>bond-clearing</c>, <c>penalty-income</c>, <c>freight-subsidy</c>, <c>dismantling-subsidy</c> or
/// <c>dismantler-payable</c> (owed to the dismantler).
/// </param>
/// <param name="Party">A programme, a budget (<c>programme/district</c>), or an enterprise.</param>
/// <param name="Side">The side on which the balance is told: <c>debit</c> or <c>credit</c>.</param>
/// <param name="Balance">Yuan on that side; below zero when it is on the other one.</param>
/// <param name="Debit">Yuan of all debits.</param>
/// <param name="Credit">Yuan of all credits.</param>
public sealed record BalanceView(string Account, string Party, string Side, decimal Balance, decimal Debit, decimal Credit);

/// <summary>Postings of the books, in the order of the log.</summary>
/// <param name="Items">The lines.</param>
/// <param name="Next">Send it as <c>after</c> for those behind; absent when there are none yet.</param>
/// <param name="AsOf">The position of the log that the books have reached.</param>
public sealed record PostingsView(IReadOnlyList<PostingView> Items, string? Next, long AsOf);

/// <summary>One line of the books.</summary>
/// <param name="Position">Of the event that wrote it.</param>
/// <param name="Line">From 1, within the event; its lines come to as much on either side.</param>
/// <param name="Account">As in the balances.</param>
/// <param name="Party">Whose account it is.</param>
/// <param name="Debit">Yuan; 0.00 on a line of the credit side.</param>
/// <param name="Credit">Yuan; 0.00 on a line of the debit side.</param>
/// <param name="Event">The event's stored name.</param>
/// <param name="Stream">The event's stream.</param>
public sealed record PostingView(
    long Position, int Line, string Account, string Party, decimal Debit, decimal Credit, string Event, string Stream);
