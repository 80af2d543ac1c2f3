using TradeIn.Server.Access;
using TradeIn.Server.Settlement;

namespace TradeIn.Server.Log;

/// <content>Statements: filing, review, and the steps to the payment.</content>
internal sealed partial record CounterOperation
{
    public static readonly CounterOperation Statement =
        new(Client.Events.EventTypes.Statement, StatementRequestReader.Read) { LargestBody = LargestList };
    public static readonly CounterOperation Review = new(Client.Events.EventTypes.Review, ReviewRequestReader.Read)
    {
        AllowedRoles = new AllowedRoles(Role.Finance, Role.Administrator), LargestBody = LargestList,
    };
    public static readonly CounterOperation StatementStep =
        new(Client.Events.EventTypes.StatementStep, StatementStepRequestReader.ReadEvent)
    {
        AllowedRoles = new AllowedRoles(Role.Enterprise, Role.Finance, Role.Administrator), Subject = "statementId",
        LargestBody = LargestList,
    };

    private static CounterOperation[] OfStatements => [Statement, Review, StatementStep];
}
