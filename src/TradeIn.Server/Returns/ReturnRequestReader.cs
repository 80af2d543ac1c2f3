using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Returns;
using TradeIn.Server.Log;
using TradeIn.Server.Purchases;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Returns;

/// <summary>Reads the body of <c>POST /v1/returns</c>.</summary>
internal static class ReturnRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var (body, parties) = (sent.Reader, sent.Parties);
        var id = body.Id("returnId");
        var purchaseId = body.Id("purchaseId");
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var buyer = parties.Party(body.Object("buyer"));
        var agent = parties.Agent(body.ObjectOrNull("agent"));
        var (blue, code, line) = ReadShown(body.Object("invoice"));
        var red = body.ObjectOrNull("redInvoice") is { } credit ? ReadRed(credit, blue, code) : null;
        var takenBack = body.Amount("subsidyTakenBack");
        var papers = body.PapersOrNull();
        body.NothingElse();
        if (sent.Errors.Any || buyer is null || blue is null) return null;

        var @return = new ReturnPurchase
        {
            ReturnId = id, PurchaseId = purchaseId, OccurredAt = occurredAt, Buyer = buyer, Agent = agent,
            Invoice = blue.Value, InvoiceLine = line, RedInvoice = red, SubsidyTakenBack = takenBack, Papers = papers,
        };
        return new ReturnPurchaseCommand(@return, sent);
    }

    /// <summary>The invoice shown. Its day may be said, and is not compared.</summary>
    private static (InvoiceNumber? Number, string? Code, int? Line) ReadShown(BodyReader body)
    {
        var code = body.TextOrNull("code", 32);
        var number = body.InvoiceNumber(code);
        var line = body.LineOrNull();
        body.DayOrNull("issuedOn");
        body.NothingElse();
        return (number, code, line);
    }

    /// <summary>The credit note.</summary>
    private static RedInvoice? ReadRed(BodyReader body, InvoiceNumber? blue, string? blueCode)
    {
        var number = ReadRedNumber(body, blue, blueCode);
        if (number is not null && number == blue)
            body.Wrong("number", "is the invoice's own; a red invoice has a number of its own");
        var amount = body.AmountOrWrong("amount");
        if (amount == Money.Zero) body.Wrong("amount", "must be more than zero");
        body.NothingElse();
        return number is { } known && amount is { } credited ? new RedInvoice(known, credited) : null;
    }

    /// <summary>8 digits alone stand beside the blue invoice's code; while that cannot be read, neither can they.</summary>
    private static InvoiceNumber? ReadRedNumber(BodyReader body, InvoiceNumber? blue, string? blueCode)
    {
        var (code, number) = (body.TextOrNull("code", 32), body.Text("number", 32));
        var alone = code is null && number.Trim().Length == 8;
        return alone && blue is null ? null : body.InvoiceNumber(alone ? blueCode : code, number);
    }
}
