using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>What events and the steps of a unit are called: a line each, its stored name, English, Chinese.</summary>
internal static class EventTexts
{
    private const string Lines = """
        advance_refused|Advance refused|垫付不予受理
        agreement_signed|Agreement signed|签订协议
        bond_deposited|Bond paid|缴纳保证金
        bond_drawn|Bond drawn|扣划保证金
        breach_recorded|Breach recorded|记录违约
        budget_allocated|Budget allocated|下达预算
        budget_allocation_refused|Allocation refused|下达预算不予受理
        budget_committed|Budget committed|占用预算
        budget_released|Budget released|释放预算
        budget_spent|Budget spent|支出预算
        budget_unspent|Budget given back|退回预算
        cancellation_refused|Cancellation refused|取消不予受理
        certificate-annotated|Note on the certificate|凭证备注
        certificate-cancelled|Certificate cancelled|凭证注销
        certificate-corrected|Certificate corrected|更正凭证
        certificate-expired|Certificate expired|凭证过期
        certificate-issued|Certificate issued|签发凭证
        certificate-redeemed|Certificate redeemed|使用凭证
        certificate-reported-lost|Certificate reported lost|凭证挂失
        certificate-restored|Certificate live again|凭证恢复有效
        certificate-unblocked|Certificate unblocked|凭证解除挂失
        certificate-voided|Certificate voided|凭证作废
        certificate_annotated|Note on the certificate|凭证备注
        certificate_cancelled|Certificate cancelled|凭证注销
        certificate_corrected|Certificate corrected|更正凭证
        certificate_expired|Certificate expired|凭证过期
        certificate_issued|Certificate issued|签发凭证
        certificate_range_allotted|Certificate numbers allotted|分配凭证号段
        certificate_range_cancelled|Certificate numbers cancelled|注销凭证号段
        certificate_range_returned|Certificate numbers returned|退回凭证号段
        certificate_redeemed|Certificate redeemed|使用凭证
        certificate_reported_lost|Certificate reported lost|凭证挂失
        certificate_restored|Certificate live again|凭证恢复有效
        certificate_unblocked|Certificate unblocked|凭证解除挂失
        certificate_voided|Certificate voided|凭证作废
        claim_approved|Claim granted|申请通过
        claim_rebound|Unit exchanged|换货
        claim_refused|Claim refused|申请不予通过
        claim_returned|Purchase returned|退货
        claim_revoked|Claim revoked|撤销申请
        claim_stated|Put on a statement|列入结算单
        claim_unstated|Taken off a statement|移出结算单
        claims_reviewed|Claims reviewed|审核申请
        complaint_answered|Complaint answered|答复投诉
        complaint_departments_published|Departments of complaints published|公布投诉受理部门
        complaint_filed|Complaint filed|提交投诉
        complaint_forwarded|Complaint forwarded|转办投诉
        complaint_refused|Complaint refused|投诉不予受理
        complaint_reopened|Complaint reopened|重新受理投诉
        complaint_step_refused|Step refused|投诉事项不予受理
        signal_taken|Signal taken up|受理线索
        signal_released|Signal given back|退回线索
        signal_closed|Signal closed|办结线索
        signal_step_refused|Step refused|线索事项不予受理
        consignment_cancelled|Consignment cancelled|取消运送单
        consignment_opened|Consignment opened|开具运送单
        consignment_refused|Consignment refused|运送单不予受理
        consignment_shipped|Consignment shipped|发运
        consignment_step_refused|Step refused|运送事项不予受理
        correction_applied|Correction applied|执行更正
        correction_approved|Correction approved|更正核准
        correction_refused|Correction refused|更正不予受理
        correction_rejected|Correction rejected|更正驳回
        correction_requested|Correction requested|申请更正
        correction_step_refused|Step refused|更正事项不予受理
        debt_incurred|Debt incurred|产生应退款
        debt_netted|Debt netted|抵扣应退款
        debt_reopened|Debt open again|应退款恢复
        debt_settled|Debt settled|结清应退款
        debt_settlement_refused|Settlement of a debt refused|结清不予受理
        declaration_approved|Declaration approved|申报通过
        declaration_filed|Declaration filed|提交申报
        declaration_paid|Declaration paid|申报已拨付
        declaration_refused|Declaration refused|申报不予受理
        declaration_rejected|Declaration rejected|申报驳回
        declaration_reviewed|Declaration reviewed|审核申报
        declaration_step_refused|Step refused|申报事项不予受理
        delivery_refused|Delivery refused|送货不予受理
        designation_withdrawn|Designation withdrawn|撤销拆解指定
        discrepancy_resolved|Discrepancy resolved|差异处理
        dismantler_designated|Dismantler designated|指定拆解企业
        dismantling-subsidy|Dismantling subsidy declared|申报拆解补贴
        dismantling_refused|Dismantling refused|拆解不予受理
        disposal_subsidy_declared|Disposal subsidy declared|申报处理补贴
        disposal_subsidy_rejected|Disposal subsidy rejected|处理补贴驳回
        enterprise_awarded|Tender awarded|中标
        enterprise_disqualified|Enterprise disqualified|取消企业资格
        enterprise_step_refused|Step refused|企业事项不予受理
        enterprise_suspended|Enterprise suspended|暂停企业资格
        exchange_refused|Exchange refused|换货不予受理
        freight|Freight declared|申报运费
        funds_allocated|Funds allocated|安排资金
        hold_released|Hold released|释放预占
        identity_key_introduced|Identity key introduced|启用身份密钥
        person_erased|Person erased|删除个人信息
        invoice_line_used|Invoice line used|发票使用
        loss_approved|Loss approved|遗失核准
        loss_filed|Loss filed|遗失备案
        loss_rejected|Loss rejected|遗失驳回
        loss_report_refused|Loss report refused|遗失申报不予受理
        loss_reported|Loss reported|申报遗失
        loss_step_refused|Step refused|遗失事项不予受理
        loss_withdrawn|Loss report withdrawn|撤回遗失申报
        new_unit_counted|New unit counted|计入购新数量
        new_unit_released|New unit no longer counted|退还购新数量
        new_unit_sold|New unit sold|新家电售出
        new_unit_subsidised|New unit subsidised|新家电享受补贴
        new_unit_taken_back|New unit taken back|收回新家电
        new_unit_unsubsidised|New unit without subsidy again|新家电补贴取消
        old_unit_certified|Old unit certified|旧家电登记
        old_unit_counted|Old unit counted|计入交旧数量
        old_unit_freed|Old unit freed|旧家电解除登记
        old_unit_released|Old unit no longer counted|退还交旧数量
        order_cancelled|Order cancelled|取消订单
        order_delivered|Order delivered|订单完成
        order_placed|Order placed|下单
        order_refused|Order refused|订单不予受理
        outlet_closed|Outlet closed|网点关闭
        outlet_moved|Outlet moved|网点迁址
        outlet_registered|Outlet registered|登记网点
        payment_confirmed|Payment confirmed|拨付到账
        payment_failed|Payment failed|拨付失败
        payment_ordered|Payment ordered|下达拨付
        programme_published|Programme published|发布政策
        purchase_rebound|Purchase follows the exchange|购买随换货变更
        purchase_recorded|Purchase recorded|记录购买
        purchase_refused|Purchase refused|购买不予受理
        purchase_repair_noted|Repair noted|记录维修
        purchase_returned|Purchase returned|购买退货
        purchase_subsidised|Purchase subsidised|购买享受补贴
        purchase_unsubsidised|Purchase without subsidy again|购买补贴取消
        receipt_recorded|Receipt recorded|记录接收
        receipt_refused|Receipt refused|接收不予受理
        received-damaged|Received damaged|接收时损坏
        recovery_refused|Recovery refused|追回不予受理
        recycling_corrected|Recycling corrected|更正回收记录
        recycling_refused|Recycling refused|回收不予受理
        recycling_regions_awarded|Recycling regions awarded|授予回收区域
        recycling_voided|Recycling voided|回收作废
        red_invoice_used|Red invoice used|使用红字发票
        reference_prices_published|Reference prices published|公布参考价格
        reimbursement_refused|Payment refused|拨付不予受理
        repair_refused|Repair refused|维修不予受理
        replacement_refused|Replacement refused|换开不予受理
        resolution_refused|Resolution refused|差异处理不予受理
        return_refused|Return refused|退货不予受理
        review_concluded|Review concluded|审核完成
        review_refused|Review refused|审核不予受理
        sample_reviewed|Sample reviewed|抽查复核
        series_range_freed|Number range freed|释放号段
        series_range_taken|Number range taken|占用号段
        statement_filed|Statement filed|提交结算单
        statement_line_reduced|Line of the statement reduced|核减结算项
        statement_refused|Statement refused|结算单不予受理
        statement_step_refused|Step refused|结算事项不予受理
        statement_withdrawn|Statement withdrawn|撤回结算单
        subsidy_advanced|Subsidy advanced|垫付补贴
        subsidy_recovered|Subsidy recovered|追回补贴
        subsidy_reimbursed|Subsidy paid|拨付补贴
        suspension_lifted|Suspension lifted|恢复企业资格
        taken-in|Taken in|回收
        unit_consigned|Put on a consignment|列入运送单
        unit_differed|Different at the receipt|接收时不符
        unit_dismantled|Dismantled|拆解
        unit_exchanged|Unit exchanged|更换新家电
        unit_lost|Lost|丢失
        unit_missed|Missing at the receipt|接收时缺失
        unit_received|Received|接收
        unit_recycled|Old unit taken in|回收旧家电
        unit_repaired|Unit repaired|维修
        unit_returned|Unit returned|退回新家电
        unit_with_recycler_again|With the recycler again|退回回收企业
        units_delivered|Units delivered|送货
        units_dismantled|Dismantling recorded|记录拆解
        units_held|Quota held for an order|订单预占数量
        with-recycler-again|With the recycler again|退回回收企业
        """;

    private static readonly Dictionary<string, Words> Known = Lines.Split('\n').Select(line => line.TrimEnd('\r').Split('|'))
        .ToDictionary(parts => parts[0], parts => new Words(parts[1], parts[2]), StringComparer.Ordinal);

    public static Words? Find(string name) => Known.GetValueOrDefault(name);
}
