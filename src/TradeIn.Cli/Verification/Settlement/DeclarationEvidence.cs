namespace TradeIn.Cli.Verification;

/// <summary>What the books can say for or against the reasons of a refused declaration.</summary>
internal sealed class DeclarationEvidence(ProgrammeFile file, DateOnly month, Func<string, DeclaredUnit> unitOf)
{
    public void AddTo(Ruling ruling, decimal declaredTotal)
    {
        Add(ruling, PublicReason.DeclarationUnitNotInCustody, unit => unit.DoneOn is null);
        Add(
            ruling, PublicReason.ProgrammeMismatch,
            unit => IsDone(unit) && unit.Entry!.Programme != unit.Declaration.Programme, unit => unit.Entry!.Programme);
        Add(ruling, PublicReason.CertificateVoid, unit => IsDone(unit) && unit.Entry!.State == CertificateState.Void);
        Add(
            ruling, PublicReason.DeclarationOtherMonth,
            unit => unit.DoneOn is { } on && (on < month || on >= month.AddMonths(1)),
            unit => EventBody.Said(unit.DoneOn!.Value));
        Add(
            ruling, PublicReason.DeclarationUnitAlreadyDeclared, unit => IsDone(unit) && unit.Standing is not null,
            unit => unit.Standing);
        Add(
            ruling, PublicReason.DeclarationCategoryDiffers,
            unit => IsDone(unit) && unit.Entry!.Unit.Category != unit.Arrival.Category, unit => unit.Arrival.Category);
        Add(
            ruling, PublicReason.DeclarationNoRate, unit => IsDone(unit) && unit.Rate(file) is null,
            unit => unit.Arrival.SizeClass);
        Add(
            ruling, PublicReason.DeclarationAmountDiffers, unit => IsDone(unit) && unit.Rate(file) is not null,
            unit => EventBody.Said(unit.Rate(file)!.Value));
        ruling.Believe(PublicReason.DeclarationTotalDiffers, reason =>
            reason.Said("actual") != EventBody.Said(declaredTotal) ? $"{EventBody.Said(declaredTotal)} was declared"
            : reason.Said("limit") == reason.Said("actual") ? "what was declared is what it comes to" : null);
    }

    private void Add(
        Ruling ruling, string code, Func<DeclaredUnit, bool> fails, Func<DeclaredUnit, string?>? finding = null) =>
        ruling.Believe(code, reason =>
        {
            var items = reason.TextsOrNone("items");
            if (items.Count == 0) return "it names no unit";
            if (items.Find(item => !fails(unitOf(item))) is { } sound) return $"the rule holds for '{sound}'";
            return finding?.Invoke(unitOf(items[0])) is { } right && right != reason.Said("actual")
                ? $"the first unit is told as {reason.Said("actual")}; it is {right}" : null;
        });

    private static bool IsDone(DeclaredUnit unit) => unit.DoneOn is not null;
}
