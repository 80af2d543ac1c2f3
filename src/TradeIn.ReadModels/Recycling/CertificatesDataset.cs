using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Recycling;
using TradeIn.ReadModels.Datasets;
using static TradeIn.ReadModels.Datasets.Columns;

namespace TradeIn.ReadModels.Recycling;

/// <summary>The table <c>read.certificates</c>, column by column.</summary>
public static class CertificatesDataset
{
    public static Dataset Dataset { get; } = new()
    {
        Name = "certificates",
        Model = "recyclings",
        Table = "certificates",
        Past = "certificates_past",
        Heading = new Words("Certificates", "凭证"),
        Meaning = "One recycling certificate that was issued: one old unit, one buyer, good for one new unit (Q1), and where it stands.",
        Key = ["certificate"],
        Owners = ["recycler"],
        Columns = [.. AsIssued, .. Buyer, .. WhatBecameOfIt, LastPosition],
    };

    private static DatasetColumn[] AsIssued =>
    [
        Id("certificate", "Certificate", "凭证号", "Its printed number.", leads: "certificates"),
        Programme,
        Id("recycling_id", "Recycling", "回收编号", "The recycling that it attests.", leads: "recyclings"),
        Name("recycler", "Recycler", "回收企业", "Who issued it.", leads: "enterprises"),
        Name("outlet", "Outlet", "回收网点", "Where the old unit was taken in."),
        District("recycler_district", "Recycler's district", "回收企业所在区县", "Where the recycler is registered."),
        Code("channel", "Channel", "回收方式", "How the old unit came in (Q21).", Names.Of<RecyclingChannel>()),
        Category("category", "Category", "旧家电品类", "Of the old unit, as it names it now."),
        Day("issued_on", "Issued on", "签发日", "The certificate's day."),
        Code("status", "Status", "状态", "Where it stands (C1).", Names.Of<CertificateStatus>()),
        Day("status_on", "Since", "状态日期", "Since when it stands so."),
        Code(
            "document", "Document", "证件类型", "The document that it names now: no other may be shown with it (Q12).",
            Names.Of<DocumentType>()),
    ];

    private static DatasetColumn[] WhatBecameOfIt =>
    [
        Id("claim", "Redeemed by", "使用的申请", "The claim that redeemed it; null when none did, or that one was given back.", leads: "claims"),
        Id("purchase_id", "Purchase", "购买编号", "The purchase of that claim.", leads: "purchases"),
        Day("redeemed_on", "Redeemed on", "使用日", "When that claim redeemed it."),
        Id("loss_report", "Loss report", "挂失申请", "The report by which it is lost or cancelled (Q18); null: by none.", leads: "loss_reports"),
        Day("reported_lost_on", "Lost on", "挂失日", "When it was reported lost; null when it was not, or turned up."),
        Day("cancelled_on", "Cancelled on", "注销日", "When its loss was approved (Q18); null when it was not."),
        Day("voided_on", "Void on", "作废日", "When it was replaced or marked invalid (Q19); null when it was not."),
        Id("void_cause", "Void by", "作废原因", "The recycling that replaced it, or the correction; null when it is not void."),
        Id("replaced_by", "Replaced by", "替换为", "The certificate that was issued in its place (Q19); null: none was.", leads: "certificates"),
        Id("replaces", "Replaces", "替换了", "The certificate in whose place it was issued (Q19); null: in none.", leads: "certificates"),
        Day("expired_on", "Expired on", "失效日", "When it was given back after the programme's end (Q16); null when it was not."),
        Count("corrections", "Corrections", "更正次数", "How often what it says was corrected (Q19)."),
        Count("notes", "Notes", "备注数", "How many notes were put to it (Q19)."),
    ];
}
