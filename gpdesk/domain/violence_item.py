"""What each item of the violence statistics is called, and how its figures add up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.violence import ViolenceCount, ViolenceItem

I = ViolenceItem  # noqa: E741 - the table below is read as a table


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """``block`` is the letter of its block, ``level`` 0 for a total and 1 for what is "trong đó" of it.

    A stock (``is_stock``) is taken as it stands at the period's end; other items add up over the quarters.
    """

    label: str
    unit: str
    level: int = 0
    is_stock: bool = False


BLOCKS = {
    "a": "Gia đình",
    "b": "Bạo lực gia đình, bạo lực trên cơ sở giới",
    "c": "Mô hình phòng, chống bạo lực gia đình",
    "d": "Hỗ trợ theo chỉ tiêu kế hoạch",
}
FACTS: Mapping[ViolenceItem, ItemFacts] = {
    I.HOUSEHOLDS: ItemFacts("Tổng số hộ gia đình", "hộ", is_stock=True),
    I.SINGLE_PARENT: ItemFacts("Hộ chỉ có cha hoặc mẹ sống chung với con", "hộ", 1, is_stock=True),
    I.ONE_GENERATION: ItemFacts("Hộ 1 thế hệ (vợ, chồng)", "hộ", 1, is_stock=True),
    I.TWO_GENERATIONS: ItemFacts("Hộ 2 thế hệ", "hộ", 1, is_stock=True),
    I.THREE_GENERATIONS: ItemFacts("Hộ 3 thế hệ trở lên", "hộ", 1, is_stock=True),
    I.OTHER_HOUSEHOLDS: ItemFacts("Hộ gia đình khác", "hộ", 1, is_stock=True),
    I.VIOLENT_HOUSEHOLDS: ItemFacts("Số hộ có bạo lực gia đình", "hộ"),
    I.CASES: ItemFacts("Số vụ bạo lực gia đình", "vụ"),
    I.MENTAL: ItemFacts("Bạo lực tinh thần", "vụ", 1),
    I.PHYSICAL: ItemFacts("Bạo lực thân thể", "vụ", 1),
    I.SEXUAL: ItemFacts("Bạo lực tình dục", "vụ", 1),
    I.ECONOMIC: ItemFacts("Bạo lực kinh tế", "vụ", 1),
    I.PERPETRATORS: ItemFacts("Số người gây bạo lực", "người"),
    I.PERPETRATORS_MALE: ItemFacts("Nam", "người", 1),
    I.PERPETRATORS_FEMALE: ItemFacts("Nữ", "người", 1),
    I.PERPETRATORS_UNDER_16: ItemFacts("Dưới 16 tuổi", "người", 1),
    I.PERPETRATORS_FROM_60: ItemFacts("Từ đủ 60 tuổi trở lên", "người", 1),
    I.MEASURE_CRITICISM: ItemFacts("Xử lý: góp ý, phê bình trong cộng đồng dân cư", "người"),
    I.MEASURE_NO_CONTACT: ItemFacts("Xử lý: cấm tiếp xúc", "người"),
    I.MEASURE_EDUCATION: ItemFacts("Xử lý: giáo dục tại phường", "người"),
    I.MEASURE_FINE: ItemFacts("Xử lý: xử phạt vi phạm hành chính", "người"),
    I.MEASURE_CRIMINAL: ItemFacts("Xử lý: xử lý hình sự", "người"),
    I.VICTIMS: ItemFacts("Số người bị bạo lực", "người"),
    I.VICTIMS_MALE: ItemFacts("Nam", "người", 1),
    I.VICTIMS_FEMALE: ItemFacts("Nữ", "người", 1),
    I.VICTIMS_UNDER_16: ItemFacts("Dưới 16 tuổi", "người", 1),
    I.VICTIMS_FROM_60: ItemFacts("Từ đủ 60 tuổi trở lên", "người", 1),
    I.SUPPORT_COUNSEL: ItemFacts("Hỗ trợ: tư vấn tâm lý, tinh thần, pháp luật", "người"),
    I.SUPPORT_CARE: ItemFacts("Hỗ trợ: chăm sóc sau khi bị bạo lực", "người"),
    I.SUPPORT_TREATMENT: ItemFacts("Hỗ trợ: cai nghiện rượu, điều trị rối loạn do chất gây nghiện", "người"),
    I.SUPPORT_WORK: ItemFacts("Hỗ trợ: đào tạo nghề, giới thiệu việc làm", "người"),
    I.STANDARD_MODELS: ItemFacts("Mô hình phòng, chống bạo lực gia đình đạt chuẩn", "mô hình", is_stock=True),
    I.FAMILY_CLUBS: ItemFacts("Câu lạc bộ gia đình phát triển bền vững", "câu lạc bộ", is_stock=True),
    I.PREVENTION_GROUPS: ItemFacts("Nhóm phòng, chống bạo lực gia đình", "nhóm", is_stock=True),
    I.TRUSTED_ADDRESSES: ItemFacts("Địa chỉ tin cậy ở cộng đồng", "địa chỉ", is_stock=True),
    I.HOTLINES: ItemFacts("Đường dây nóng", "số máy", is_stock=True),
    I.FOUND_VICTIMS: ItemFacts("Người bị bạo lực được phát hiện", "người"),
    I.SERVED_VICTIMS: ItemFacts("Được tiếp cận ít nhất một dịch vụ hỗ trợ cơ bản", "người", 1),
    I.FOUND_PERPETRATORS: ItemFacts("Người gây bạo lực chưa đến mức bị truy cứu trách nhiệm hình sự", "người"),
    I.COUNSELLED_PERPETRATORS: ItemFacts("Được tư vấn, tham vấn", "người", 1),
    I.TRAFFICKED_IN_NEED: ItemFacts("Nạn nhân bị mua bán trở về có nhu cầu hỗ trợ", "người"),
    I.TRAFFICKED_SUPPORTED: ItemFacts("Được hưởng dịch vụ hỗ trợ, tái hòa nhập cộng đồng", "người", 1),
}


def facts_of(item: ViolenceItem) -> ItemFacts:
    """Return what is known of an item."""
    return FACTS[item]


def block_of(item: ViolenceItem) -> str:
    """Return the name of the block in which an item stands."""
    return BLOCKS[item.value[0]]


def counts_over(counts: Iterable[ViolenceCount], period: Period) -> dict[ViolenceItem, int]:
    """Return the number of each item over a period: flows added, stocks as last entered; items without any are left out."""
    quarters = period.parts(Cadence.QUARTER)
    found: dict[ViolenceItem, int] = {}
    for count in sorted(counts, key=lambda count: count.period):
        if count.period not in quarters:
            continue
        if FACTS[count.item].is_stock:
            found[count.item] = count.count
        else:
            found[count.item] = found.get(count.item, 0) + count.count
    return found
