namespace TradeIn.Server;

/// <summary>The statements, each from its file.</summary>
internal static class SqlText
{
    /// <param name="area">The folder that has a folder <c>Sql</c>.</param>
    /// <param name="name">The file, without its ending.</param>
    public static string Read(string area, string name)
    {
        using var stream = typeof(SqlText).Assembly.GetManifestResourceStream($"{area}/Sql/{name}.sql")
            ?? throw new InvalidOperationException($"The program holds no statement {area}/{name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
