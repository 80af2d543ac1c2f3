using System.Globalization;
using Npgsql;
using TradeIn.Cli.Torture.Checking;
using TradeIn.Cli.Torture.Faults;
using TradeIn.Cli.Torture.Load;
using TradeIn.Cli.Torture.Machines;

namespace TradeIn.Cli.Torture;

/// <summary>Tortures the service while clients use it, then finds out whether it kept what it said.</summary>
/// <param name="settings">What is to be done.</param>
/// <param name="say">Hears what happens, as it happens.</param>
/// <param name="time">Real time.</param>
internal sealed class TortureRun(TortureSettings settings, Action<string> say, TimeProvider time)
{
    /// <summary>What is not back by then is given up.</summary>
    private readonly TimeSpan givenUp = TimeSpan.FromSeconds(Math.Max(60, 2 * settings.LongestAway.TotalSeconds));

    private readonly long started = time.GetTimestamp();
    private readonly List<FaultResult> faults = [];
    private readonly List<string> findings = [];

    public async Task<TortureReport> RunAsync(CancellationToken cancel)
    {
        var probes = Path.Combine(settings.Folder, "probes.ndjson");
        await using var chamber = await TortureChamber.OpenAsync(settings, cancel);
        var (kinds, leftOut) = KindsFor(chamber);
        foreach (var each in leftOut) say($"NOT DONE: {each}");
        using var journal = new AnswerJournal(probes);
        using var probe = new ServiceProbe([.. chamber.Nodes.Select(node => node.Address)], journal, time);
        await chamber.FurnishAsync(settings.Folder, time, cancel);
        await probe.MeasureAsync(time.GetTimestamp(), givenUp, cancel);
        using var clients = TortureClients.Start(settings, [.. chamber.Nodes.Select(node => node.Address)]);
        await TormentAsync(new Tormentor(chamber, time), new FaultPlan(settings.Seed, kinds, TortureSettings.Nodes), probe, cancel);
        var (sent, unanswered, unfinished) = await clients.StopAsync(cancel);
        if (unfinished > 0) findings.Add($"{unfinished} clients did not get an answer to all that they had sent.");
        say("The clients have come to their end; comparing what they were told with the log.");
        await using var log = NpgsqlDataSource.Create(chamber.Postgres.ConnectionString);
        var check = await AnswerCheck.RunAsync([.. clients.Journals, probes], log, cancel);
        return new TortureReport(
            settings.Seed, time.GetElapsedTime(started).TotalSeconds, chamber.Postgres.Version, leftOut, faults, sent, unanswered,
            chamber.Nodes.Sum(node => node.EndedByItself), check, [.. findings, .. check.Findings]);
    }

    private (List<FaultKind> Kinds, List<string> LeftOut) KindsFor(TortureChamber chamber)
    {
        List<string> leftOut = [];
        if (settings.Kinds.Contains(FaultKind.FillDisk) && chamber.Disk is null)
            leftOut.Add("FillDisk: no file system could be made and mounted for PostgreSQL's data (root, mkfs.ext4 and loop devices are needed).");
        if (settings.Kinds.Contains(FaultKind.JumpClock) && !FakeClock.CanBeHad)
            leftOut.Add("JumpClock: the library libfaketimeMT.so.1 is not installed (Debian's package faketime).");
        var kinds = settings.Kinds.Where(kind => !leftOut.Any(each => each.StartsWith($"{kind}:", StringComparison.Ordinal)));
        return ([.. kinds], leftOut);
    }

    private async Task TormentAsync(Tormentor tormentor, FaultPlan plan, ServiceProbe probe, CancellationToken cancel)
    {
        var begun = time.GetTimestamp();
        foreach (var fault in plan.Faults().Take(settings.MostFaults))
        {
            if (time.GetElapsedTime(begun) >= settings.Duration) break;
            await Task.Delay(fault.Calm, time, cancel);
            var at = time.GetElapsedTime(started).TotalSeconds;
            var (since, notDone) = await tormentor.DoAsync(fault, cancel);
            var (service, everyNode) = fault.Hurried ? (null, null) : await probe.MeasureAsync(since, givenUp, cancel);
            if (!fault.Hurried) Judge(fault, service, everyNode);
            faults.Add(new FaultResult(
                fault.Number, fault.Kind.ToString(), fault.ToString(), at, service?.TotalSeconds, everyNode?.TotalSeconds, notDone));
            say(Line(faults[^1]));
        }
        // The last one may have been in a hurry.
        var last = await probe.MeasureAsync(time.GetTimestamp(), givenUp, cancel);
        if (last.EveryNode is null) findings.Add("At the end not every node accepted claims.");
    }

    private void Judge(PlannedFault fault, TimeSpan? service, TimeSpan? everyNode)
    {
        if (service is not { } back || back > settings.LongestAway)
            findings.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"#{fault.Number} {fault}: no claim was accepted within {settings.LongestAway.TotalSeconds} s, but after {service?.TotalSeconds:0.0} s"));
        if (everyNode is null) findings.Add($"#{fault.Number} {fault}: a node accepted no claim for {givenUp.TotalSeconds:0} s");
    }

    private static string Line(FaultResult fault) => string.Create(
        CultureInfo.InvariantCulture,
        $"{fault.AtSeconds,7:0.0} s  #{fault.Number} {fault.Text}: {Back(fault)}");

    private static string Back(FaultResult fault) => fault.NotDone is { } why
        ? $"not done, {why}"
        : fault.ServiceBackSeconds is { } service
            ? string.Create(CultureInfo.InvariantCulture, $"back after {service:0.00} s, every node after {fault.EveryNodeBackSeconds:0.00} s")
            : "the next comes at once";
}
