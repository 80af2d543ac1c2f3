using Microsoft.AspNetCore.Components;
using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Frame;

/// <summary>What the frame around a page shows: who is signed in, and where he may go.</summary>
public abstract class ConsoleFrame : ConsolePart
{
    /// <summary>The page, when the frame is its layout.</summary>
    [Parameter] public RenderFragment? Body { get; set; }

    protected string Here => Visit.PathAndQuery;

    protected string Who => Visit.Caller is { } caller ? KeyHolder.NameOf(caller, Visit.Language) : "";

    private protected IEnumerable<IGrouping<Words, MenuItem>> Groups =>
        Visit.Caller is { } caller ? Menu.For(caller).GroupBy(item => item.Group) : [];

    /// <summary>The item that leads closest to this page.</summary>
    private protected bool IsHere(MenuItem item) =>
        Visit.Caller is { } caller && Menu.For(caller).Where(each => Visit.IsUnder(each.Address))
            .MaxBy(each => each.Address.Length) == item;
}
