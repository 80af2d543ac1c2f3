using System.Text.Json;
using TradeIn.Cli.Torture;
using TradeIn.Cli.Torture.Faults;

namespace TradeIn.Cli.Tests.Torture;

/// <summary>The whole torture, short: processes that are killed, frozen and cut off, and clients that wrote down what they were told.</summary>
public class TortureTests
{
    private const int Minutes = 60_000;

    /// <summary>What every machine with Linux allows.</summary>
    private static readonly FaultKind[] Everywhere =
        [.. Enum.GetValues<FaultKind>().Except([FaultKind.FillDisk, FaultKind.JumpClock])];

    [Fact(Timeout = 10 * Minutes)]
    public async Task Nothing_that_was_acknowledged_is_lost_or_doubled_under_fire()
    {
        var target = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.json");

        // How soon it is back is measured where nothing else runs; here a builder's load may delay it.
        var code = await TortureCommand.Create()
            .Parse([
                "--seed", "7", "--minutes", "5", "--faults", $"{Enum.GetValues<FaultKind>().Length}", "--clients", "2",
                "--workers", "4", "--back-within", "120", "--report", target,
            ])
            .InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);

        var report = JsonElement.Parse(await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken));
        report.GetProperty("findings").EnumerateArray().Select(each => each.GetString()).ShouldBeEmpty();
        code.ShouldBe(0);
        foreach (var kind in Everywhere) report.GetProperty("faultsByKind").GetProperty(kind.ToString()).GetInt32().ShouldBe(1);
        var check = report.GetProperty("check");
        check.GetProperty("compared").GetInt64().ShouldBe(check.GetProperty("requests").GetInt64());
        check.GetProperty("decisions").GetProperty("claimsApproved").GetInt64().ShouldBeGreaterThan(0);
        foreach (var each in report.GetProperty("leftOut").EnumerateArray())
            TestContext.Current.SendDiagnosticMessage($"TORTURED WITHOUT {each.GetString()}");
        File.Delete(target);
    }
}
