using System.Reflection;

namespace TradeIn.Domain.Tests.Transitions;

/// <summary>Every state and every command that touches it: what is not allowed is refused with its own reason.</summary>
public class TransitionTests
{
    private static readonly Subject[] Subjects =
    [
        CertificateTransitions.Subject, ClaimTransitions.Subject, OrderTransitions.Subject, LossReportTransitions.Subject,
        CorrectionTransitions.Subject, EnterpriseTransitions.Subject, OutletTransitions.Subject, CertificateRangeTransitions.Subject,
        SuspensionTransitions.Subject, DesignationTransitions.Subject, CustodyTransitions.Consignment, CustodyTransitions.Unit,
        StatementTransitions.Subject, DeclarationTransitions.Subject, ComplaintTransitions.Subject,
        SignalTransitions.Subject,
    ];

    public static TheoryData<string, string, string, string> Cells =>
        [.. Subjects.SelectMany(subject => subject.Cells().Select(cell => (subject.Name, cell.State, cell.Attempt, cell.Outcome)))];

    public static TheoryData<string> Names => [.. Subjects.Select(subject => subject.Name)];

    [Theory, MemberData(nameof(Cells)), Rule("A1"), Rule("A2"), Rule("A3"), Rule("A4"), Rule("E1"), Rule("E2"), Rule("E5"), Rule("K1")]
    [Rule("K2"), Rule("K3"), Rule("K4")]
    public void Each_state_meets_each_command_as_the_table_says(string subject, string state, string attempt, string outcome) =>
        SubjectOf(subject).Try(state, attempt).ShouldBe(outcome);

    [Theory, MemberData(nameof(Names))]
    public void Every_cell_is_decided_and_decided_once(string name)
    {
        var subject = SubjectOf(name);
        var wanted = subject.States.SelectMany(state => subject.Attempts.Keys.Select(attempt => (state, attempt)));

        subject.Cells().Select(cell => (cell.State, cell.Attempt)).ShouldBe(wanted, ignoreOrder: true);
        subject.Pasts.Keys.ShouldBe(subject.States, ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_command_of_the_domain_has_a_column_or_is_known_to_touch_nothing(string name)
    {
        var commands = typeof(Fact).Assembly.GetTypes()
            .Where(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Any(method => method.Name == "Decide"));
        var subject = SubjectOf(name);

        subject.Attempts.Values.Select(attempt => attempt.Command).Distinct().Concat(subject.Untouched)
            .ShouldBe(commands, ignoreOrder: true);
    }

    private static Subject SubjectOf(string name) => Subjects.Single(subject => subject.Name == name);
}
