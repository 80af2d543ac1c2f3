namespace TradeIn.Cli.Seasons;

/// <summary>A place on Earth in degrees, WGS 84.</summary>
internal readonly record struct Place(decimal Latitude, decimal Longitude);

/// <summary>Where outlets stand: each within some minutes' walk of the middle of its district.</summary>
internal static class Places
{
    /// <summary>In ten-thousandths of a degree: within some twelve hundred metres of its middle every district is itself.</summary>
    private const int Around = 110;

    /// <summary>Of each district, about.</summary>
    public static IReadOnlyDictionary<string, Place> Middles { get; } = new Dictionary<string, Place>(StringComparer.Ordinal)
    {
        ["110101"] = new(39.928m, 116.416m), ["110102"] = new(39.912m, 116.366m), ["110105"] = new(39.950m, 116.480m),
        ["110106"] = new(39.842m, 116.286m), ["110107"] = new(39.915m, 116.195m), ["110108"] = new(39.990m, 116.300m),
        ["110109"] = new(39.937m, 116.105m), ["110111"] = new(39.735m, 116.140m), ["110112"] = new(39.905m, 116.660m),
        ["110113"] = new(40.130m, 116.655m), ["110114"] = new(40.218m, 116.235m), ["110115"] = new(39.728m, 116.340m),
        ["110116"] = new(40.320m, 116.640m), ["110117"] = new(40.145m, 117.120m), ["110228"] = new(40.375m, 116.845m),
        ["110229"] = new(40.460m, 115.975m),
    };

    /// <summary>Where an outlet stands in a district, in every season.</summary>
    public static Place Of(string outlet, string district)
    {
        var (random, middle) = (new SeasonRandom(0, outlet), Middles[district]);
        return new Place(middle.Latitude + Offset(random), middle.Longitude + Offset(random));
    }

    private static decimal Offset(SeasonRandom random) => random.Between(-Around, Around) / 10_000m;
}
