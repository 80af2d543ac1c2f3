namespace TradeIn.Cli.Seasons.Signals;

/// <summary>What shows in how an enterprise does its business: prices, hours, yards, invoices, returns.</summary>
internal static class EnterprisePlots
{
    private const int Sales = 10;
    private const int Nights = 6;
    private const int UnitsKept = 12;
    private const int Returns = 8;
    private const int Backdated = 8;

    /// <summary>Days between the invoices that are put in between and the sales that they are written for.</summary>
    private const int Backwards = 90;

    /// <summary>Ten sales at one outlet, each for what the cap is just reached at.</summary>
    public static PlantedCase PriceAtCap(Plot plot)
    {
        var range = plot.Random.Pick(Catalogue.Ranges);
        for (var n = 0; n < Sales; n++) plot.Tell(AtCap(plot, plot.Deal(plot.SomeDay(10)), range));
        return plot.Case(plot.Seller, Market.ColdOutlet(plot.Seller, sales: true).Id);
    }

    private static Deal AtCap(Plot plot, Deal deal, Range range)
    {
        var paid = (range.CapFen * 10) + (plot.Random.Below(10) * 100L);
        var (unit, price) = plot.Stage.Goods.New(range, deal.Purchase.OccurredAt.Year, plot.Random);
        while (price.List < paid) (unit, price) = plot.Stage.Goods.New(range, deal.Purchase.OccurredAt.Year, plot.Random);
        return deal with
        {
            Purchase = deal.Purchase with
            {
                Unit = unit, ListPrice = Goods.Yuan(price.List), Discount = Goods.Yuan(price.List - paid), PaidPrice = Goods.Yuan(paid),
            },
            Advance = deal.Advance with { Amount = Goods.Yuan(range.CapFen) },
        };
    }

    /// <summary>Six trade-ins of one enterprise between one and four at night, certificate and claim minutes apart.</summary>
    public static PlantedCase NightMinutes(Plot plot)
    {
        for (var n = 0; n < Nights; n++)
        {
            var day = plot.SomeDay(12);
            var recycled = Rhythm.Morning(day).AddHours(-5.5).AddMinutes(plot.Random.Below(150));
            var times = new Timetable(
                recycled, recycled.AddMinutes(2), recycled.AddMinutes(plot.Random.Between(4, 12)), Rhythm.AtShop(day, plot.Random));
            plot.Tell(plot.Deal(plot.Visit(day) with
            {
                Times = times, Channel = "outlet", RecyclingOutlet = Market.ColdOutlet(plot.Recycler, sales: false).Id,
            }));
        }
        return plot.Case(plot.Seller);
    }

    /// <summary>Units that a recycler took in within ten days, and that never leave its yard.</summary>
    /// <param name="tradeIns">Of the season.</param>
    public static PlantedCase NeverReceived(Plot plot, long tradeIns)
    {
        // In a larger season even a small recycler has more units, and these are to show.
        for (var n = 0; n < UnitsKept + (tradeIns / 10_000); n++)
        {
            var deal = plot.Deal(plot.SomeDay(10));
            plot.Stage.Custody.KeepBack(deal.Recycling.CertificateNumber);
            plot.Tell(deal);
        }
        return plot.Case(plot.Recycler);
    }

    /// <summary>Units that come back to one seller as soon as finance has paid it.</summary>
    /// <param name="tradeIns">Of the season.</param>
    public static PlantedCase ReturnsAfterPayment(Plot plot, long tradeIns)
    {
        // They are to show as a share of what a seller was paid for in a month, which is more in a larger season.
        for (var n = 0; n < Returns + (tradeIns / 3_000); n++)
        {
            var deal = plot.Deal(plot.SomeDay(10));
            var story = plot.Tell(deal);
            story.OncePaid(deal, paidOn =>
            {
                var at = story.Drafts.Later(Rhythm.Morning(paidOn), 1, 3);
                story.GiveBack(story.Drafts.Return(deal, at, deal.Subsidy, story.Drafts.Red(deal, at)), deal);
            });
        }
        return plot.Case(plot.Seller);
    }

    /// <summary>
    /// Eight sales of ten days whose invoices were left open in the outlet's book months before, each beside one that was issued
    /// when it should be.
    /// </summary>
    public static PlantedCase InvoicesOutOfSequence(Plot plot)
    {
        var outlet = Market.ColdOutlet(plot.Seller, sales: true).Id;
        for (var n = 0; n < Backdated; n++)
        {
            var leftOpenOn = plot.From.AddDays(n * 8);
            plot.Tell(plot.Deal(leftOpenOn.AddDays(1)));
            var day = plot.From.AddDays(Backwards + n);
            var deal = plot.Deal(day);
            var number = plot.Stage.Dealer.InvoiceOf(outlet, leftOpenOn).Number;
            plot.Tell(deal with { Purchase = deal.Purchase with { Invoice = deal.Purchase.Invoice with { Number = number } } });
        }
        return plot.Case(plot.Seller, outlet);
    }
}
