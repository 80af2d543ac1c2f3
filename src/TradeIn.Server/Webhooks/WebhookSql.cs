namespace TradeIn.Server.Webhooks;

/// <summary>The statements, each from its file.</summary>
internal static class WebhookSql
{
    public static readonly string Read = Text("read-webhooks");
    public static readonly string Insert = Text("insert-webhook");
    public static readonly string Change = Text("change-webhook");
    public static readonly string RotateSecret = Text("rotate-secret");
    public static readonly string Replay = Text("replay");
    public static readonly string DeleteSetAsideAfter = Text("delete-set-aside-after");
    public static readonly string BringForward = Text("bring-forward");
    public static readonly string Delete = Text("delete-webhook");
    public static readonly string FindSetAside = Text("find-set-aside");
    public static readonly string PutSetAside = Text("put-set-aside");
    public static readonly string DeleteSetAside = Text("delete-set-aside");
    public static readonly string Settle = Text("settle");
    public static readonly string Disable = Text("disable");
    public static readonly string PutAttempt = Text("put-attempt");
    public static readonly string ReadAttempts = Text("read-attempts");
    public static readonly string ForgetAttempts = Text("forget-attempts");
    public static readonly string TakeTurn = Text("take-turn");

    private static string Text(string name) => SqlText.Read("Webhooks", name);
}
