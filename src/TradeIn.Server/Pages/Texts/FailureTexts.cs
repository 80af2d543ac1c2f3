using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>What a page says when there is none: what happened, and what to do.</summary>
internal static class FailureTexts
{
    public static readonly Words Home = new("To the start page", "返回首页");
    public static readonly Words Expired = new("This form has expired", "表单已过期");
    public static readonly Words ExpiredAdvice = new(
        "Go back, load the page again, and send the form once more. Nothing was recorded.", "请返回并重新载入页面，再次提交。系统没有记录任何内容。");
    public static readonly Words Forbidden = new("Not for this key", "无权访问");
    public static readonly Words ForbiddenAdvice = new(
        "The key that you signed in with may not open this page.", "您登录所用的密钥无权打开此页面。");
    public static readonly Words NotFound = new("There is nothing here", "页面不存在");
    public static readonly Words NotFoundAdvice = new(
        "The address is wrong, or what it showed is not on record.", "地址有误，或所查内容不在记录中。");
    public static readonly Words TooOften = new("Too many requests", "请求过于频繁");
    public static readonly Words TooOftenAdvice = new(
        "Wait a minute, then try again.", "请一分钟后再试。");
    public static readonly Words Away = new("The database is away", "数据库暂时不可用");
    public static readonly Words AwayAdvice = new(
        "Nothing is lost. Try again in a few seconds.", "数据没有丢失，请稍后重试。");
    public static readonly Words Fault = new("Something went wrong", "系统出错");
    public static readonly Words FaultAdvice = new(
        "The fault is on our side and has been written down. Try again; if it stays, tell the administrator when it happened.",
        "这是系统的错误，已被记录。请重试；如仍出现，请告知管理员发生的时间。");

    public static Words TitleOf(int status) => status switch
    {
        400 => Expired, 403 => Forbidden, 404 or 405 => NotFound, 429 => TooOften, 503 => Away, _ => Fault,
    };

    public static Words AdviceOf(int status) => status switch
    {
        400 => ExpiredAdvice, 403 => ForbiddenAdvice, 404 or 405 => NotFoundAdvice, 429 => TooOftenAdvice, 503 => AwayAdvice,
        _ => FaultAdvice,
    };
}
