using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Recycling;

/// <summary>A recycler took an old unit in and issued the certificate.</summary>
/// <param name="Recycling">What was recorded.</param>
/// <param name="PolicyVersion">The version of the programme it was judged by.</param>
/// <param name="Counts">The buyer's counts after it, as told at the counter.</param>
public sealed record UnitRecycled(RecordRecycling Recycling, int PolicyVersion, Counts Counts);

/// <summary>A recycling was refused for good; no certificate was issued and no count changed (C8).</summary>
public sealed record RecyclingRefused(RecordRecycling Recycling, int PolicyVersion, IReadOnlyList<Reason> Reasons);

/// <summary>The entry was wrong: its certificate was voided, and the unit counts no more (A4).</summary>
/// <param name="Cause">The recycling that replaced it, or the correction.</param>
public sealed record RecyclingVoided(string Recycling, CertificateNumber Certificate, string Cause, DateOnly VoidedOn);

/// <summary>What was recorded was corrected; what is absent stayed as it was (A4).</summary>
public sealed record RecyclingCorrected(string Recycling, string Correction, EntryChanges Changes, DateOnly CorrectedOn);
