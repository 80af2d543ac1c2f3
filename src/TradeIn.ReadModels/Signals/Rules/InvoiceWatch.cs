using System.Globalization;
using TradeIn.Domain.Purchases;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Signals.Rules;

/// <summary>Where an invoice stands: its code at an outlet, or the first digits of a long number, and its place there.</summary>
internal readonly record struct InvoicePlace(string Book, long Number)
{
    private const int Digits = 8;

    public static InvoicePlace Of(RecordPurchase purchase)
    {
        var text = purchase.Invoice.Number.ToString();
        return new InvoicePlace(
            $"{purchase.Outlet}|{text[..^Digits]}", long.Parse(text.AsSpan(text.Length - Digits), CultureInfo.InvariantCulture));
    }
}

/// <summary>
/// Invoices out of sequence: gaps are natural, for not every sale is of the programme; an invoice that is days older than those
/// before it by number allow, or newer than those after it, is not. Two must say so: of two invoices that contradict each other
/// either may be the wrong one. What is out of sequence is no neighbour of others.
/// </summary>
internal sealed class InvoiceWatch(SignalWorld world)
{
    private readonly Dictionary<string, SortedList<long, DateOnly>> books = new(StringComparer.Ordinal);

    /// <summary>What is to be written: the day of each that is in sequence.</summary>
    public Rows<InvoicePlace, DateOnly> Invoices { get; } = new();

    public void Read(InvoicePlace place, DateOnly issuedOn) => Book(place.Book)[place.Number] = issuedOn;

    public IEnumerable<Observation> Take(StoredEvent stored)
    {
        if (stored.Data is not PurchaseRecorded { Purchase: var e }) yield break;
        var (place, day) = (InvoicePlace.Of(e), e.Invoice.IssuedOn);
        var book = Book(place.Book);
        // Another line of the same invoice says nothing new.
        if (book.ContainsKey(place.Number)) yield break;
        var policy = world.PolicyOn(e.Programme, day);
        if (OutOf(book, place.Number, day, SignalWorld.ThresholdsOf(policy).InvoiceDays) is not { } neighbour)
        {
            book[place.Number] = day;
            Invoices[place] = day;
            yield break;
        }
        yield return new Observation(
            CaseKey.Of(SignalRule.InvoicesOutOfSequence, e.Programme, e.Outlet, CaseKey.Month(day)), policy, stored.Position, day)
        {
            Enterprise = e.Seller, Outlet = e.Outlet, Item = e.Invoice.Number.ToString(),
            Exhibit = new Exhibit("purchase", e.PurchaseId, FormattableString.Invariant(
                $"invoice {e.Invoice.Number} of {day:yyyy-MM-dd}, number {neighbour.Key:00000000} of {neighbour.Value:yyyy-MM-dd}")),
        };
    }

    /// <summary>The nearest neighbour on the side on which it fits to neither of the two next ones; null when it fits.</summary>
    private static KeyValuePair<long, DateOnly>? OutOf(SortedList<long, DateOnly> book, long number, DateOnly day, int days)
    {
        var above = FirstAbove(book, number);
        if (above > 1 && IsEarlier(day, above - 1) && IsEarlier(day, above - 2)) return At(above - 1);
        if (above < book.Count - 1 && IsLater(day, above) && IsLater(day, above + 1)) return At(above);
        return null;

        bool IsEarlier(DateOnly than, int index) => book.GetValueAtIndex(index).DayNumber - than.DayNumber > days;
        bool IsLater(DateOnly than, int index) => than.DayNumber - book.GetValueAtIndex(index).DayNumber > days;
        KeyValuePair<long, DateOnly> At(int index) => new(book.GetKeyAtIndex(index), book.GetValueAtIndex(index));
    }

    private static int FirstAbove(SortedList<long, DateOnly> book, long number)
    {
        var (from, until) = (0, book.Count);
        while (from < until)
        {
            var middle = (from + until) / 2;
            if (book.GetKeyAtIndex(middle) < number) from = middle + 1;
            else until = middle;
        }
        return from;
    }

    private SortedList<long, DateOnly> Book(string name) =>
        books.TryGetValue(name, out var book) ? book : books[name] = [];
}
