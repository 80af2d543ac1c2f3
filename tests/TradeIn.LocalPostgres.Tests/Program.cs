using TradeIn.LocalPostgres;
using TradeIn.LocalPostgres.Tests;
using Xunit.Runner.InProc.SystemConsole;

// With these words the program owns a cluster and waits to be killed or let go; else it runs the tests.
if (args is not [OwnerProcess.Own, var dataFolder]) return await ConsoleRunner.Run(args);

var cluster = await PrivateCluster.StartAsync(new() { DataFolder = dataFolder });
Console.WriteLine(cluster.IsOwner ? cluster.ConnectionString : "joined");
Console.In.ReadLine();

// It ends without disposing, as a careless owner does.
return 0;
