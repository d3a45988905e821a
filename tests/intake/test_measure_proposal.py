"""What a target's sentence is read as, one sentence of the genre after the other."""

import pytest

from gpdesk.domain.identity import TargetId, new_id
from gpdesk.domain.target import CountSource
from gpdesk.intake.measure_proposal import propose
from tests.intake.notation import shown_measures

LEVELS = [
    ("Tỷ lệ nữ cán bộ chủ chốt đạt ít nhất 40%.", "share >= 40"),
    ("Tối thiểu 35% cấp ủy viên là nữ.", "share >= 35"),
    ("Có từ 60% hộ gia đình trở lên được tuyên truyền.", "share >= 60"),
    ("Phấn đấu từ 60% trở lên nữ chủ hộ nghèo được vay vốn ưu đãi.", "share >= 60"),
    ("Tỷ lệ lao động nữ qua đào tạo trên 30%.", "share > 30"),
    ("Tỷ lệ lao động nữ qua đào tạo đạt hơn 30%.", "share > 30"),
    ("Phấn đấu vượt 45% lao động nữ có việc làm ổn định.", "share > 45"),
    ("Tỷ lệ nữ đại biểu Hội đồng nhân dân phường đạt trên mức 30%.", "share > 30"),
    ("Tỷ lệ nữ không dưới 25%.", "share >= 25"),
    ("Tỷ lệ nữ không thấp hơn 25%.", "share >= 25"),
    ("Tỷ lệ nữ không ít hơn 25%.", "share >= 25"),
    ("Tỷ lệ tảo hôn dưới 2%.", "share < 2"),
    ("Tỷ lệ học sinh nữ bỏ học không quá 0,5%.", "share <= 0.5"),
    ("Tỷ lệ hộ nghèo do nữ làm chủ không vượt quá 3%.", "share <= 3"),
    ("Tỷ lệ lao động nữ làm nông nghiệp tối đa 25%.", "share <= 25"),
    ("Tỷ lệ lao động nữ làm nông nghiệp giảm còn 25%.", "share <= 25"),
    ("Giảm tỷ lệ lao động nữ làm nông nghiệp xuống còn 25,5%.", "share <= 25.5"),
    ("Kéo giảm tỷ lệ tảo hôn xuống dưới 1%.", "share < 1"),
    ("Giảm tỷ lệ hộ nghèo có chủ hộ là nữ còn dưới 1,5%.", "share < 1.5"),
    ("Tỷ lệ nữ làm công hưởng lương khoảng 50%.", "share ~ 50"),
    ("Tỷ lệ nữ làm công hưởng lương xấp xỉ 50%.", "share ~ 50"),
    ("Tỷ lệ nữ làm công hưởng lương gần 50%.", "share ~ 50"),
    ("Tỷ lệ nữ trong ban điều hành khóm đúng bằng 50%.", "share = 50"),
    ("Tỷ lệ nữ trong ban điều hành khóm bằng 50%.", "share = 50"),
    ("100% nạn nhân được hỗ trợ.", "share = 100"),
    ("100% cán bộ, công chức được tập huấn.", "share = 100"),
    ("Đạt 100% nạn nhân được hỗ trợ.", "share >= 100"),
    ("Tỷ lệ nạn nhân được hỗ trợ đạt 100%.", "share >= 100"),
    ("Duy trì 70% cơ sở trợ giúp có dịch vụ.", "share >= 70"),
    ("Giữ vững tỷ lệ 33,5% nữ cấp ủy.", "share >= 33.5"),
    ("Phấn đấu 50 % dân số được tiếp cận kiến thức.", "share >= 50"),
    ("Phấn đấu 50 phần trăm dân số được tiếp cận kiến thức.", "share >= 50"),
    ("Nâng tỷ lệ nữ làm chủ cơ sở sản xuất lên 32%.", "share >= 32"),
    ("Tăng tỷ lệ nữ làm chủ cơ sở sản xuất từ 28% lên 32%.", "share >= 32"),
    ("Giảm tỷ lệ nữ thất nghiệp từ 5% xuống 3%.", "share <= 3"),
    ("Giảm tỷ lệ nữ thất nghiệp từ 5,2% xuống dưới 3%.", "share < 3"),
    ("Phấn đấu đến cuối năm, tỷ lệ nữ tham gia các tổ hòa giải cơ sở đạt ≥ 40%.", "share >= 40"),
    ("Tỷ lệ tử vong mẹ ≤ 20/100.000 trẻ đẻ sống.", "rate <= 20/100000"),
    ("Tỷ lệ nữ lãnh đạo phòng, ban chuyên môn đạt 40% trở lên.", "share >= 40"),
    ("Tỷ lệ bỏ học từ 1% trở xuống.", "share <= 1"),
    ("Trên 80% dân số trong độ tuổi 15 - 49 được tư vấn sức khỏe sinh sản.", "share > 80"),
    ("Trên địa bàn phường có 90% phụ nữ được khám thai định kỳ.", "share >= 90"),
    ("Trong giai đoạn 2021 - 2025 có 60% phụ nữ nông thôn được vay vốn.", "share >= 60"),
    ("Theo Chỉ thị số 21-CT/TW, 80% chi bộ có nữ cấp ủy viên.", "share >= 80"),
    ("Đến ngày 15/11/2025 có 75% khóm tổ chức truyền thông.", "share >= 75"),
    ("Theo Điều 5 của Luật, khóm 3 và khóm 4 có 70% hộ được tuyên truyền.", "share >= 70"),
    ("Giảm số giờ làm việc nhà của phụ nữ còn 1,7 lần so với nam giới.", "ratio <= 1.7"),
    ("Giảm số giờ làm việc nhà của phụ nữ còn 1.7 lần so với nam giới.", "ratio <= 1.7"),
    ("Thời gian làm việc nhà của phụ nữ không quá 1,5 lần so với nam.", "ratio <= 1.5"),
    ("Thu nhập của nam cao hơn nữ không quá 1,2 lần.", "ratio <= 1.2"),
    ("Tỷ số giới tính khi sinh ở mức 108,88 bé trai/100 bé gái.", "rate <= 108.88/100"),
    ("Tỷ số giới tính khi sinh là 108,5/100.", "rate <= 108.5/100"),
    ("Khống chế tỷ số giới tính khi sinh dưới 111 bé trai trên 100 bé gái.", "rate < 111/100"),
    ("Tỷ số giới tính khi sinh không vượt quá 109 trẻ trai/100 trẻ gái sinh ra sống.", "rate <= 109/100"),
    ("Tỷ lệ tử vong mẹ dưới 30/100.000 trẻ sinh sống.", "rate < 30/100000"),
    ("Tỷ suất sinh ở vị thành niên dưới 18/1.000 phụ nữ.", "rate < 18/1000"),
    ("Tỷ suất sinh ở vị thành niên dưới 18‰.", "rate < 18/1000"),
    ("Giảm tỷ suất sinh ở tuổi vị thành niên xuống còn 17 ca/1.000 phụ nữ.", "rate <= 17/1000"),
    ("Mỗi quý ít nhất 04 tin, bài về bình đẳng giới trên Đài truyền thanh.", "count-per-period >= 4 quarter"),
    ("Đăng 04 tin bài/quý trên trang thông tin điện tử.", "count-per-period >= 4 quarter"),
    ("Mỗi tháng có 02 buổi phát thanh về bình đẳng giới.", "count-per-period >= 2 month"),
    ("Tổ chức ít nhất 03 lớp tập huấn/năm.", "count-per-period >= 3"),
    ("Tổ chức ít nhất 02 cuộc truyền thông mỗi 6 tháng.", "count-per-period >= 2 half"),
    ("Mỗi khóm có ít nhất 01 địa chỉ tin cậy.", "count-per-period >= 1"),
    ("Xây dựng 02 mô hình câu lạc bộ gia đình hạnh phúc.", "count-per-period >= 2"),
    ("Hằng tháng có chuyên mục bình đẳng giới trên hệ thống loa.", "monthly >= 12 month"),
    ("Đài truyền thanh có chuyên mục bình đẳng giới hàng tháng.", "monthly >= 12 month"),
    ("Đạt 100% phường, thị trấn mỗi quý có ít nhất 04 tin, bài.", "count-per-period >= 4 quarter"),
    ("100% khóm có ít nhất 01 địa chỉ tin cậy tại cộng đồng.", "share = 100"),
    ("Đạt 80% nạn nhân được tiếp cận ít nhất 01 dịch vụ hỗ trợ.", "share >= 80"),
    ("Tỷ lệ nam và nữ thanh niên được tư vấn trước khi kết hôn đạt 85%.", "share >= 85 by-sex"),
    ("Tỷ lệ trẻ em trai và trẻ em gái hoàn thành tiểu học đạt trên 98%.", "share > 98 by-sex"),
    ("Tỷ lệ trẻ em gái và trẻ em trai được tiêm chủng đầy đủ đạt 95%.", "share >= 95 by-sex"),
    ("Khoảng cách giới giữa nam và nữ về việc làm không quá 5%.", "share <= 5"),
    ("Chênh lệch tỷ lệ thất nghiệp giữa nam và nữ dưới 2%.", "share < 2"),
    ("Tỷ lệ nữ làm chủ cơ sở kinh doanh đạt 30%/năm.", "share >= 30"),
    ("Giải quyết dứt điểm 100% vụ việc được trình báo.", "share = 100"),
    ("Trong năm đạt 25,5% và tại khóm 12 đạt 30%.", "share >= 25.5; share >= 30"),
    ("Hỗ trợ 1.200 lượt phụ nữ tiếp cận dịch vụ.", "count-per-period >= 1200"),
    ("Tỷ lệ nữ chưa qua đào tạo thấp hơn 20%.", "share < 20"),
    ("Tỷ lệ nữ chưa qua đào tạo ít hơn 20%.", "share < 20"),
    ("Trong số người được tạo việc làm mới, bảo đảm ít nhất 40% cho mỗi giới.", "share >= 40 by-sex"),
    ("Số bé trai/100 bé gái không quá 110.", "rate <= 110/100"),
    ("Bé trai/bé gái khi sinh: 108/100.", "rate <= 108/100"),
    ("Tỷ số giới tính khi sinh không quá 111 trẻ trai so với 100 trẻ gái.", "rate <= 111/100"),
    ("Thời gian làm việc nhà của nữ không quá 1,5 lần nam.", "ratio <= 1.5"),
    ("Đài truyền thanh phát chuyên mục 12/12 tháng.", "monthly >= 12 month"),
    ("Chuyên mục được phát đều đặn 12 tháng trong năm.", "monthly >= 12 month"),
    ("Có ít nhất 01 lãnh đạo UBND xã là nữ.", "count-per-period >= 1"),
    ("Không quá 03 vụ bạo lực gia đình trong năm.", "count-per-period <= 3"),
    ("Số vụ bạo lực gia đình không quá 5 vụ.", "count-per-period <= 5"),
    ("Phát thanh trên loa 24 tin trong năm.", "count-per-period >= 24"),
    ("Tỷ lệ học sinh nữ và học sinh nam hoàn thành tiểu học đạt 100%.", "share >= 100 by-sex"),
    ("Tỷ lệ nữ có việc làm đạt không dưới 50% từ năm 2024 trở đi.", "share >= 50"),
    ("Tỷ lệ nữ cấp ủy: 20% (Thực hiện năm 2024: 18,5%, Chủ trì: Văn phòng).", "share >= 20"),
    ("Tuyên truyền để nam và nữ cùng chia sẻ việc nhà.", "qualitative"),
    ("Tiếp tục triển khai mô hình bình đẳng giới.", "qualitative"),
    ("Tổ chức Tháng hành động từ 15/11 đến 15/12/2025.", "qualitative"),
    ("Thực hiện tốt Quyết định số 2282/QĐ-TTg ngày 31/12/2020.", "qualitative"),
]

SEVERAL = [
    (
        "Tỷ lệ nữ thạc sĩ đạt 45%; tỷ lệ nữ tiến sĩ đạt trên 20%.",
        "share >= 45; share > 20",
    ),
    ("Tỷ lệ nữ thạc sĩ đạt 45%. Tỷ lệ nữ tiến sĩ đạt 20%.", "share >= 45; share >= 20"),
    (
        "Có 90% hộ được tuyên truyền, trong đó ít nhất 50% là nam giới.",
        "share >= 90; share >= 50",
    ),
    ("Tỷ lệ nữ cấp ủy đạt 25% và nữ đại biểu đạt 35%.", "share >= 25; share >= 35"),
    (
        "Tỷ lệ nữ cấp ủy đạt 20%, nữ đại biểu Hội đồng nhân dân đạt 35%, nữ lãnh đạo đoàn thể trên 50%.",
        "share >= 20; share >= 35; share > 50",
    ),
    (
        "Tỷ lệ trẻ em trai và trẻ em gái hoàn thành tiểu học đạt trên 99%; trung học cơ sở đạt khoảng 95%.",
        "share > 99 by-sex; share ~ 95 by-sex",
    ),
    (
        "Tỷ lệ trẻ em trai và trẻ em gái hoàn thành tiểu học đạt trên 99%; tỷ lệ hoàn thành cấp trung học cơ sở đạt 95%.",
        "share > 99 by-sex; share >= 95 by-sex",
    ),
    ("Tỷ lệ trẻ em trai và trẻ em gái đi học đạt 99%; tỷ lệ nữ cấp ủy đạt 20%.", "share >= 99 by-sex; share >= 20"),
    (
        "Đạt 80% người bị bạo lực được tiếp cận ít nhất một dịch vụ; đạt 50% người gây bạo lực được tư vấn.",
        "share >= 80; share >= 50",
    ),
    ("Tỷ số giới tính khi sinh dưới 112/100; tỷ lệ tử vong mẹ dưới 42/100.000.", "rate < 112/100; rate < 42/100000"),
    (
        "Mỗi quý có ít nhất 03 tin, bài và mỗi tháng có 01 buổi phát thanh.",
        "count-per-period >= 3 quarter; count-per-period >= 1 month",
    ),
    ("Phát ít nhất 04 tin, bài/quý; 02 phóng sự/năm.", "count-per-period >= 4 quarter; count-per-period >= 2"),
]

DOUBTFUL = [
    ("Tăng 2% so với năm 2024 tỷ lệ nữ tham gia tổ hòa giải.", "qualitative"),
    ("Giảm 5%/năm số vụ bạo lực gia đình.", "qualitative"),
    ("Tỷ lệ nữ tham gia tổ hòa giải tăng 3% so với cùng kỳ.", "qualitative"),
    ("Tỷ lệ nữ tham gia tổ hòa giải tăng thêm 3 điểm phần trăm.", "qualitative"),
    ("Hằng năm giảm từ 3% đến 5% số vụ bạo lực gia đình.", "qualitative"),
    ("Giảm ít nhất 10% số vụ bạo lực gia đình so với năm trước.", "qualitative"),
    ("Số vụ bạo lực gia đình giảm bình quân 8% mỗi năm.", "qualitative"),
    ("Có từ 50% đến 60% phụ nữ được khám sức khỏe.", "share >= 50"),
    ("Phấn đấu 50 - 60% phụ nữ được khám sức khỏe.", "share >= 50"),
    ("Tỷ lệ nữ làm chủ doanh nghiệp đạt 30% - 35%.", "share >= 30"),
    ("Tỷ lệ nữ làm chủ doanh nghiệp đạt 30–35%.", "share >= 30"),
    ("Phấn đấu một nửa số tổ trưởng tổ dân phố là nữ.", "share >= 50"),
    ("Có trên một nửa số tổ trưởng tổ dân phố là nữ.", "share > 50"),
    ("Có 3/5 khóm thành lập câu lạc bộ.", "share >= 60"),
    ("Tỷ lệ nữ trong ban điều hành đạt trên 1/2.", "share > 50"),
    ("Ít nhất bảy mươi lăm phần trăm hội viên được tập huấn.", "share >= 75"),
    ("Tổ chức tối thiểu hai cuộc truyền thông trong năm.", "count-per-period >= 2"),
    ("Mỗi quý một buổi nói chuyện chuyên đề.", "count-per-period >= 1 quarter"),
    ("Đạt ít nhất 1/3 số trưởng khóm là nữ.", "qualitative"),
    ("Ít nhất hai phần ba số khóm có câu lạc bộ.", "qualitative"),
    ("Có 2/3 số khóm thành lập câu lạc bộ.", "qualitative"),
    ("Phấn đấu năm mươi phần trăm hội viên được tập huấn.", "share >= 50"),
    ("Đến năm 2025 đạt 60% và năm 2030 đạt 75% nữ lao động có tay nghề.", "share >= 60"),
    ("Đến năm 2030 đạt 75% nữ lao động có tay nghề.", "share >= 75"),
    ("Tỷ lệ nữ làm công hưởng lương khoảng 50%.", "share ~ 50"),
    ("Tỷ lệ phụ nữ tham gia đạt 150%.", "share >= 150"),
    ("Có 01 lãnh đạo chủ chốt là nữ.", "qualitative"),
    ("Giảm tỷ lệ hộ nghèo 2%.", "share <= 2"),
    ("Phấn đấu 80% cơ quan có tỷ lệ 30% trở lên nữ cán bộ có lãnh đạo là nữ.", "share >= 80"),
    ("Mỗi quý 01 - 02 buổi nói chuyện chuyên đề.", "count-per-period >= 1 quarter"),
    ("Đạt 100% phường, thị trấn mỗi quý có ít nhất 04 tin, bài.", "count-per-period >= 4 quarter"),
    ("Đạt 50% vào năm 2025 và 60% vào năm 2030 phụ nữ có việc làm.", "share >= 50"),
    ("Tỷ lệ nữ có việc làm đạt 50% vào năm 2025 và khoảng 60% vào năm 2030.", "share >= 50"),
    (
        "Tỷ số giới tính khi sinh ở mức 111 bé trai/100 bé gái sinh ra sống vào năm 2025 và 109 bé trai/100 bé gái vào năm 2030.",
        "rate <= 111/100",
    ),
    (
        "Giảm số giờ làm việc nhà của phụ nữ còn 1,7 lần vào năm 2025 và 1,4 lần vào năm 2030 so với nam giới.",
        "ratio <= 1.7",
    ),
    (
        "Đến năm 2025 đạt 80% và đến 2030 đạt 90% người bị bạo lực được tiếp cận dịch vụ; đạt 50% vào năm 2025 và 70% vào năm "
        "2030 người gây bạo lực được tư vấn.",
        "share >= 80; share >= 50",
    ),
    ("Tuyên truyền trên loa 2 lần/tuần.", "qualitative"),
    ("Tổ chức 04 lớp tập huấn, mỗi lớp ít nhất 50 người.", "count-per-period >= 4"),
    ("Đăng tối thiểu 48 tin bài/năm (bình quân 04 tin bài/tháng).", "count-per-period >= 48"),
]


@pytest.mark.parametrize(("sentence", "expected"), LEVELS + SEVERAL)
def test_a_sentence_gives_its_measures(sentence, expected):
    assert shown_measures(propose(sentence, TargetId(new_id()), 2025).measures) == expected


@pytest.mark.parametrize(("sentence", "expected"), DOUBTFUL)
def test_an_uncertain_reading_is_asked(sentence, expected):
    proposal = propose(sentence, TargetId(new_id()), 2025)
    assert shown_measures(proposal.measures) == expected
    assert proposal.questions


CERTAIN = [
    "Tỷ lệ nữ cán bộ chủ chốt đạt ít nhất 40%.",
    "100% nạn nhân được hỗ trợ.",
    "Tỷ suất sinh ở vị thành niên dưới 18/1.000 phụ nữ.",
    "Tỷ lệ nữ thạc sĩ đạt 45%; tỷ lệ nữ tiến sĩ đạt trên 20%.",
    "Tiếp tục triển khai mô hình bình đẳng giới.",
    "Từ năm 2025 trở đi, 100% tổ chức Đảng được phổ biến thông tin.",
    "Đài truyền thanh phát chuyên mục 12/12 tháng.",
]


@pytest.mark.parametrize("sentence", CERTAIN)
def test_a_plain_sentence_asks_nothing(sentence):
    assert propose(sentence, TargetId(new_id()), 2025).questions == ()


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Mỗi quý có ít nhất 04 tin, bài về bình đẳng giới trên hệ thống thông tin cơ sở.", CountSource.NEWS),
        ("Hằng tháng đài phát thanh có chuyên mục về bình đẳng giới.", CountSource.BROADCAST),
        (
            "90% tổ chức Đảng, chính quyền được phổ biến thông tin và cam kết thực hiện bình đẳng giới.",
            CountSource.COMMITMENT,
        ),
        ("50% dân số được tiếp cận kiến thức cơ bản về bình đẳng giới.", CountSource.REACH),
        (
            "70% người bị bạo lực gia đình được phát hiện tiếp cận ít nhất một dịch vụ hỗ trợ.",
            CountSource.VICTIM_SUPPORT,
        ),
        ("100% nạn nhân mua bán trở về có nhu cầu được hỗ trợ.", CountSource.TRAFFICKING_SUPPORT),
        ("Tỷ lệ nữ cấp ủy đạt 25%.", CountSource.TYPED),
    ],
)
def test_measures_that_a_log_counts_are_proposed_so(sentence, source):
    assert [measure.counted_from for measure in propose(sentence, TargetId("t"), 2024).measures] == [source]


@pytest.mark.parametrize(
    ("sentence", "measure", "name"),
    [
        (
            "Tổ chức 04 buổi truyền thông (mỗi quý 01 buổi).",
            "count-per-period >= 1 quarter",
            "Số buổi truyền thông (mỗi quý 01 buổi)",
        ),
        (
            "6 tháng một lần, mỗi trường tổ chức ít nhất 01 buổi nói chuyện.",
            "count-per-period >= 1 half",
            "Số buổi nói chuyện",
        ),
        ("03 tháng/lần, tổ chức ít nhất 02 buổi tư vấn.", "count-per-period >= 2 quarter", "Số buổi tư vấn"),
        ("Tử vong mẹ liên quan thai sản: 0 ca.", "count-per-period <= 0", "Số ca tử vong mẹ liên quan thai sản"),
        ("Số vụ bạo lực gia đình: dưới 03 vụ.", "count-per-period < 3", "Số vụ bạo lực gia đình"),
        (
            "Duy trì sinh hoạt câu lạc bộ gia đình mỗi tháng 01 lần.",
            "count-per-period >= 1 month",
            "Số lần sinh hoạt câu lạc bộ gia đình",
        ),
        ("Đến cuối năm đạt 95% số nạn nhân được hỗ trợ.", "share >= 95", "Tỷ lệ nạn nhân được hỗ trợ"),
        ("Lãnh đạo phường là nữ: đạt tỷ lệ 33,3% trở lên.", "share >= 33.3", "Lãnh đạo phường là nữ"),
        (
            "Tỷ số giới tính khi sinh: 107 - 109 trẻ trai/100 trẻ gái.",
            "rate <= 109/100",
            "Tỷ số giới tính khi sinh",
        ),
        ("Giảm tỷ lệ hộ nghèo do nữ làm chủ còn 3 - 4%.", "share <= 4", "Tỷ lệ hộ nghèo do nữ làm chủ"),
        ("02 lần/năm tổ chức khám lưu động.", "count-per-period >= 2", "Số lần tổ chức khám lưu động"),
        (
            "Tỷ lệ biết chữ của người trong độ tuổi từ 15 đến 60 đạt 99,5%.",
            "share >= 99.5",
            "Tỷ lệ biết chữ của người trong độ tuổi từ 15 đến 60",
        ),
    ],
)
def test_a_measure_and_its_name(sentence, measure, name):
    (found,) = propose(sentence, TargetId("t"), 2025).measures
    assert (shown_measures([found]), found.name) == (measure, name)


def test_a_rise_between_years_is_a_level_and_asks_nothing():
    proposal = propose("Tỷ lệ phụ nữ có bảo hiểm y tế tăng từ 88% năm 2022 lên 92% năm 2023.", TargetId("t"), 2023)
    assert (shown_measures(proposal.measures), proposal.questions) == ("share >= 92", ())


def test_a_count_and_the_share_within_it_are_both_read():
    measures = propose("Tạo việc làm mới cho 120 lao động, trong đó nữ chiếm 50%.", TargetId("t"), 2025).measures
    assert shown_measures(measures) == "count-per-period >= 120; share >= 50"


def test_a_range_that_an_office_wants_low_is_asked_about():
    (question,) = propose("Tỷ số giới tính khi sinh: 107 - 109 trẻ trai/100 trẻ gái.", TargetId("t"), 2025).questions
    assert "đã lấy mức cao" in question
