namespace TradeIn.EventStore;

/// <summary>The commands taken before that a batch's commands may repeat, by id and by delivery.</summary>
internal sealed class KnownCommands
{
    private readonly Dictionary<string, Known> commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> deliveries = new(StringComparer.Ordinal);

    public void TakeDelivery(string name, string commandId) => deliveries[name] = commandId;

    /// <summary>Takes a command's event in that was read.</summary>
    public void Take(string commandId, ReadOnlyMemory<byte> fingerprint, StoredEvent stored)
    {
        if (!commands.TryGetValue(commandId, out Known? known))
            commands.Add(commandId, known = new Known(fingerprint, []));
        known.Events.Add(stored);
    }

    /// <summary>Takes in what was known before, of some commands: what the database may not tell yet.</summary>
    public void TakeFrom(KnownCommands before, IEnumerable<LogCommand> ofThese)
    {
        foreach (LogCommand each in ofThese)
        {
            TakeFrom(before, each.Id);
            if (each.Delivery is not { } name || !before.deliveries.TryGetValue(name, out string? id)) continue;
            deliveries[name] = id;
            TakeFrom(before, id);
        }
    }

    public void Remember(LogCommand command, List<StoredEvent> events)
    {
        commands.Add(command.Id, new Known(command.Fingerprint, events));
        if (command.Delivery is { } name) deliveries.Add(name, command.Id);
    }

    public IReadOnlyList<StoredEvent> EventsOf(string commandId) =>
        commands.TryGetValue(commandId, out Known? known) ? known.Events : [];

    /// <summary>What to answer when the command was taken before; null when it is new.</summary>
    public CommandResult? Recognise(LogCommand command)
    {
        Known? byId = commands.GetValueOrDefault(command.Id);
        if (byId is not null && !byId.Holds(command)) return new CommandResult(Receipt.IdReused, [], null);
        Known? byDelivery = command.Delivery is { } name && deliveries.TryGetValue(name, out string? id)
            ? commands[id]
            : null;
        if (byDelivery is not null && !byDelivery.Holds(command))
            return new CommandResult(Receipt.DeliveryReused, [], null);
        return (byDelivery ?? byId) is { } known ? new CommandResult(Receipt.Replayed, known.Events, null) : null;
    }

    /// <summary>Remembers the delivery when it is a new name of a command taken before, and says whether it is.</summary>
    public bool TakeNewName(LogCommand command) =>
        command.Delivery is { } name && commands.ContainsKey(command.Id) && deliveries.TryAdd(name, command.Id);

    private void TakeFrom(KnownCommands before, string id)
    {
        if (before.commands.TryGetValue(id, out Known? known)) commands[id] = known;
    }

    private sealed record Known(ReadOnlyMemory<byte> Fingerprint, List<StoredEvent> Events)
    {
        public bool Holds(LogCommand command) => Fingerprint.Span.SequenceEqual(command.Fingerprint.Span);
    }
}
