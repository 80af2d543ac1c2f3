using TradeIn.Client;
using TradeIn.Client.Enterprises;
using TradeIn.Client.Settlement;

namespace TradeIn.Benchmarks;

/// <summary>Brings the enterprises of a benchmark in, as commerce and finance would.</summary>
internal static class Introduction
{
    private static readonly DateOnly Day = new(2010, 5, 20);

    public static async Task RecyclerAsync(TradeInClient client)
    {
        await EnterpriseAsync(client, new AwardRequest(Sample.Recycler, Sample.Recycler, ["recycling"], "110105", Day, ["I"]));
        (await client.RegisterOutletAsync(new OutletRequest(Sample.RecyclersOutlet, Sample.Recycler, "recycling", "110105", Day))).Accepted();
        (await client.AllotCertificateRangeAsync(new CertificateRangeRequest(
            "CR-bench", Sample.Recycler, Deal.CertificateOf(1), Deal.CertificateOf(Sample.Certificates), Day))).Accepted();
    }

    public static async Task SellerAsync(TradeInClient client, string seller, string district)
    {
        await EnterpriseAsync(client, new AwardRequest(seller, seller, ["sales"], district, Day));
        (await client.RegisterOutletAsync(new OutletRequest(Sample.OutletOf(seller), seller, "sales", district, Day))).Accepted();
    }

    public static async Task BudgetAsync(TradeInClient client, string district) =>
        (await client.AllocateBudgetAsync(new TrancheRequest(
            $"TR-{district}", Sample.Programme, district, 1_000_000_000m, new DateOnly(2010, 7, 1)))).Accepted();

    private static async Task EnterpriseAsync(TradeInClient client, AwardRequest award)
    {
        (await client.AwardEnterpriseAsync(award)).Accepted();
        (await client.SignAgreementAsync(new AgreementRequest($"AG-{award.EnterpriseId}", award.EnterpriseId, Day))).Accepted();
        (await client.DepositBondAsync(new BondDepositRequest($"BD-{award.EnterpriseId}", award.EnterpriseId, 100_000m, Day))).Accepted();
    }
}
