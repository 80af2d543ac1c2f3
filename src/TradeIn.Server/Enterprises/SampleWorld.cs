using System.Reflection;
using System.Text.Json;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Log;

namespace TradeIn.Server.Enterprises;

/// <summary>
/// The invented enterprises and offices that a Development server starts with: those of the worked scenarios. For the enterprises of
/// a season that `tradein season` writes it has keys alone.
/// </summary>
internal sealed class SampleWorld
{
    private const string DepartmentPrefix = "department-";

    private SampleWorld(IReadOnlyList<SampleEnterprise> enterprises, IReadOnlyList<string> offices) =>
        (Enterprises, Offices) = (enterprises, offices);

    public IReadOnlyList<SampleEnterprise> Enterprises { get; }

    public IReadOnlyList<string> Offices { get; }

    public static SampleWorld Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Enterprises.sample-world.json")
            ?? throw new InvalidOperationException("The sample world is not in the program.");
        var file = JsonSerializer.Deserialize<SampleFile>(stream, EventJson.Options)!;
        return new SampleWorld(file.Enterprises, file.Offices);
    }

    /// <summary>The holders of the sample keys.</summary>
    public IEnumerable<Caller> Callers() =>
        Enterprises.Select(enterprise => new Caller(enterprise.Id, Role.Enterprise, enterprise.Id))
            .Concat(SeasonEnterprises.Callers()).Concat(Offices.Select(CallerOf));

    /// <summary>Brings the enterprises into the log, each once.</summary>
    public async Task IntroduceAsync(EventLog log, CancellationToken cancel) => await Task.WhenAll(
        Enterprises.Select(enterprise => Introduction.ExecuteAsync(
                log, Enterprise.Stream(enterprise.Id), [.. enterprise.Events()], cancel))
            .Concat(Series().Select(series => Introduction.ExecuteAsync(
                log, CertificateSeries.Stream(series.Key), [.. series], cancel))));

    /// <summary>Whose which numbers are: a log of before, whose ranges no series knew, learns it at the next start.</summary>
    private IEnumerable<IGrouping<string, SeriesRangeTaken>> Series() =>
        from enterprise in Enterprises
        let range = enterprise.Certificates
        where range is not null
        let taken = new SeriesRangeTaken(
            range.From.Series, enterprise.Id, "range-1", range.From, range.To, enterprise.AwardedOn ?? default)
        group taken by taken.Series;

    /// <summary>department-propaganda, department-district-government-110105.</summary>
    private static string DepartmentOf(string office, string? district) =>
        office[DepartmentPrefix.Length..(district is null ? ^0 : ^(district.Length + 1))];

    private static Caller CallerOf(string office)
    {
        var district = office.Split('-')[^1] is { Length: 6 } code && code.All(char.IsAsciiDigit) ? code : null;
        var role = office switch
        {
            _ when office.StartsWith(DepartmentPrefix, StringComparison.Ordinal) => Role.Department,
            _ when office.StartsWith("commerce-", StringComparison.Ordinal) => Role.Commerce,
            _ when office.StartsWith("finance-", StringComparison.Ordinal) => Role.Finance,
            "national-administrator" => Role.NationalAdministrator,
            "environment" => Role.Environment,
            "regulator" => Role.Regulator,
            "auditor" => Role.Auditor,
            "admin" => Role.Administrator,
            _ => throw new InvalidOperationException($"{office} is no office."),
        };
        var department = role == Role.Department ? DepartmentOf(office, district) : null;
        return new Caller(office, role, District: district, Department: department);
    }

    private sealed record SampleFile(string Programme, IReadOnlyList<SampleEnterprise> Enterprises, IReadOnlyList<string> Offices);
}

/// <summary>An enterprise of the sample world, as its file writes it.</summary>
internal sealed record SampleEnterprise(
    string Id, string Name, IReadOnlyList<EnterpriseRole> Roles, string RegisteredIn, IReadOnlyList<SampleOutlet> Outlets)
{
    public IReadOnlyList<string>? Regions { get; init; }

    public DateOnly? AwardedOn { get; init; }

    public DateOnly? AgreementSignedOn { get; init; }

    public Money? Bond { get; init; }

    public SampleRange? Certificates { get; init; }

    public DateOnly? SuspendedFrom { get; init; }

    public DateOnly? DesignatedOn { get; init; }

    /// <summary>What brought it where it stands.</summary>
    public IEnumerable<object> Events()
    {
        var day = AwardedOn ?? DesignatedOn ?? throw new InvalidOperationException($"{Id} was neither awarded nor designated.");
        yield return new EnterpriseAwarded(Id, Name, Roles, RegisteredIn, day);
        if (Regions is not null) yield return new RecyclingRegionsAwarded(Id, Regions, day);
        if (AgreementSignedOn is { } signed) yield return new AgreementSigned(Id, signed);
        if (Bond is { } bond && bond > Money.Zero) yield return new BondDeposited(Id, bond, AgreementSignedOn ?? day);
        foreach (var outlet in Outlets) yield return outlet.RegisteredBy(Id);
        if (Certificates is { } range) yield return new CertificateRangeAllotted(Id, range.From, range.To, day);
        if (SuspendedFrom is { } suspended) yield return new EnterpriseSuspended(Id, suspended);
        if (DesignatedOn is { } designated) yield return new DismantlerDesignated(Id, designated);
    }
}

/// <summary>An outlet of the sample world.</summary>
internal sealed record SampleOutlet(string Id, OutletKind Kind, string District, bool Online = false)
{
    public string? Name { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public GeoPoint? At { get; init; }

    public IReadOnlyList<Category>? Categories { get; init; }

    /// <summary>It is open ever since.</summary>
    public OutletRegistered RegisteredBy(string enterprise) =>
        new(enterprise, Id, Kind, District, Online, OpenedOn: null, Name, Address, Phone, At, Categories);
}

/// <summary>A range of certificate numbers of the sample world.</summary>
internal sealed record SampleRange(CertificateNumber From, CertificateNumber To);
