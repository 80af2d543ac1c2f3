using TradeIn.Domain.Complaints;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;

namespace TradeIn.Server.Complaints;

/// <summary>
/// The register of departments as the log has it, and the programme that it names. The server's start brought both in:
/// without them there is no counter at all.
/// </summary>
internal static class RegisterOnRecord
{
    public static ComplaintRegister In(StreamSet streams) =>
        streams.Fold<ComplaintRegister>(ComplaintRegister.Stream.ToString(), ComplaintRegister.Evolve)
        ?? throw new InvalidOperationException("No register of departments is on record.");

    public static Programme ProgrammeIn(StreamSet streams, ComplaintRegister register) =>
        streams.Fold<Programme>(Programme.Stream(register.ProgrammeId()).ToString(), Programme.Evolve)
        ?? throw new InvalidOperationException($"No programme {register.ProgrammeId()} is on record.");

    /// <summary>Whose working days count; the newest version says.</summary>
    public static string ProgrammeId(this ComplaintRegister register) => register.Versions[^1].Programme;

    /// <summary>Reads both outside a decision.</summary>
    public static async Task<(ComplaintRegister Register, Programme Programme)> ReadAsync(
        EventLog log, CancellationToken cancel)
    {
        var register = In(await log.ReadAsync([ComplaintRegister.Stream.ToString()], cancel: cancel));
        var programme = Programme.Stream(register.ProgrammeId()).ToString();
        return (register, ProgrammeIn(await log.ReadAsync([programme], cancel: cancel), register));
    }
}
