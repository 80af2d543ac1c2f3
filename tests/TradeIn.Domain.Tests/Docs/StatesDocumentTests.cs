using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Complaints;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Signals;

namespace TradeIn.Domain.Tests.Docs;

/// <summary>The document of states shows what the code does: its diagrams are made from the code and compared.</summary>
public class StatesDocumentTests
{
    private const string WriteVariable = "TRADEIN_WRITE_DOCS";

    private static readonly StateDiagram[] Diagrams =
    [
        new("certificate", state => ((Certificate)state).Status),
        new("claim", state => ((Claim)state).Status),
        new("order", state => ((Order)state).Status),
        new("loss_report", state => ((LossReport)state).Status),
        new("correction", state => ((Correction)state).Status),
        new("statement", state => ((Statement)state).Status),
        new("declaration", state => ((Declaration)state).Status),
        new("complaint", state => ((Complaint)state).Status),
        new("signal", state => ((Signal)state).Status),
        new("consignment", state => ((Consignment)state).Status),
        new("custody", state => ((UnitCustody)state).Status),
    ];

    [Fact, Rule("A1"), Rule("A3"), Rule("A4"), Rule("E5")]
    public void The_diagrams_of_states_in_the_documents_are_those_of_the_code()
    {
        var path = Path.Combine(Root(), "deploy", "docs", "states.md");
        var written = File.ReadAllText(path).ReplaceLineEndings("\n");
        var derived = Diagrams.Aggregate(written, (text, diagram) => WithDiagram(text, diagram));

        if (Environment.GetEnvironmentVariable(WriteVariable) == "1") File.WriteAllText(path, derived);
        else
            written.ShouldBe(
                derived, $"The code has other states or events than deploy/docs/states.md shows. "
                    + $"Run this test with {WriteVariable}=1 in the environment to write its diagrams anew; mend the text by hand.");
    }

    [Fact, Rule("A1"), Rule("A3"), Rule("A4"), Rule("E5")]
    public void Every_status_can_be_reached()
    {
        foreach (var diagram in Diagrams)
            diagram.Unreached().ShouldBeEmpty(diagram.Stream);
    }

    /// <summary>The text with the diagram that stands under the stream's mark made anew.</summary>
    private static string WithDiagram(string text, StateDiagram diagram)
    {
        var mark = $"<!-- states of {diagram.Stream}, made from the code -->\n";
        var start = text.IndexOf(mark, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, $"The document lacks the line {mark}");
        start += mark.Length;
        var end = text.IndexOf("<!-- end -->", start, StringComparison.Ordinal);
        return text[..start] + diagram.Render() + text[end..];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TradeIn.sln"))) folder = folder.Parent;
        return folder.ShouldNotBeNull("TradeIn.sln is in no folder above the tests.").FullName;
    }
}
