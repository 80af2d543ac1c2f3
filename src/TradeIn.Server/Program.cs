using TradeIn.EventStore;
using TradeIn.LocalPostgres;
using TradeIn.Server;

try
{
    await using var server = await TradeInServer.StartAsync(args);
    if (server.IsDevelopment) Console.WriteLine(Welcome.To(server.Address));
    await server.WaitForShutdownAsync();
    return 0;
}
catch (Exception exception) when (exception is InvalidOperationException or PrivateClusterException or LogForeignAppendException
    or LogDamagedException or Npgsql.NpgsqlException or IOException)
{
    await Console.Error.WriteLineAsync($"TradeIn cannot start: {exception.Message}");
    return 1;
}
