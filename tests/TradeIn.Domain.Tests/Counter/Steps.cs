namespace TradeIn.Domain.Tests.Counter;

/// <summary>
/// One thing done at the counter or in an office, in small numbers: which of few buyers, units, days, and so on. A sensible
/// step is about something that is there and can be done; only the rest of it is as drawn.
/// </summary>
internal abstract record Step;

internal sealed record Recycle(
    bool Sensible, int Recycler, int Channel, int District, int Day, int Buyer, int Agent, int Category, int Unit,
    int Certificate) : Step;

internal sealed record Buy(
    bool Sensible, int Seller, int Channel, int Order, int Day, int Buyer, int Category, int Unit, int Invoice, int Price,
    bool Countryside) : Step;

internal sealed record File(
    bool Sensible, int Purchase, int Certificate, int Seller, int Day, int Buyer, int Agent, int Papers, bool Signed) : Step;

internal sealed record Pay(bool Sensible, int Claim, int FenTooMuch) : Step;

internal sealed record Reimburse(bool Sensible, int Claim, int FenTooMuch) : Step;

internal sealed record Recover(bool Sensible, int Claim, int FenTooMuch) : Step;

/// <param name="OtherInvoice">Whether another invoice than the purchase's is shown.</param>
/// <param name="Red">Which red invoice; 0: none.</param>
/// <param name="RedTooMuch">In fen, against what was paid.</param>
/// <param name="TakenTooMuch">In fen, against what the buyer holds of the subsidy.</param>
internal sealed record GiveBack(
    bool Sensible, int Purchase, int Day, int Buyer, int Agent, bool OtherInvoice, int Red, int RedTooMuch,
    int TakenTooMuch) : Step;

/// <param name="Invoice">Of the new invoice; null: none was issued.</param>
/// <param name="Price">What was paid in all; null: as it was.</param>
internal sealed record Swap(
    bool Sensible, int Purchase, int Day, int Category, int Unit, int? Invoice, int? Price) : Step;

internal sealed record Mend(bool Sensible, int Purchase, int Day) : Step;

internal sealed record Lose(bool Sensible, int Certificate, int Recycler, int Day, int Buyer, int Agent) : Step;

/// <param name="Kind">Withdraw, approve, reject, file.</param>
internal sealed record StepOfLoss(bool Sensible, int Report, int Kind) : Step;

/// <param name="Wrong">The recycling that it replaces.</param>
internal sealed record Replace(bool Sensible, int Wrong, Recycle Entry) : Step;

/// <param name="Kind">Change, invalidate, annotate.</param>
/// <param name="Buyer">Who comes in; null: the buyer stays.</param>
/// <param name="Unit">Which old unit comes in, with its category; null: the unit stays.</param>
internal sealed record Correct(
    bool Sensible, int Certificate, int Recycler, int Day, int Kind, int? Buyer, int? Unit, int Category, int Agent) : Step;

/// <param name="Office">District, municipality, national administrator.</param>
internal sealed record StepOfCorrection(bool Sensible, int Correction, int Office, bool Approved, int Day) : Step;

internal sealed record Place(
    int Seller, int Channel, int Day, int Buyer, int Agent, int OldCategory, int OldUnit, int NewCategory, int Price) : Step;

/// <param name="Recycler">The outlet that the old unit is taken to.</param>
internal sealed record Deliver(
    bool Sensible, int Order, int Day, int Agent, int Recycler, int OldCategory, int OldUnit, int Certificate,
    int NewCategory, int NewUnit, int Invoice, bool Countryside, int FenTooMuch, bool Signed) : Step;

internal sealed record Cancel(bool Sensible, int Order, int Day) : Step;
