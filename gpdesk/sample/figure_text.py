"""The sample's readings and report texts. Boundary cases are planted: see the comments."""

# Measures that are counted have their figures in the logs (log_text.py).
# code -> quarter -> "numerator/denominator"; "" not entered; "0/0" nothing arose; "~" before a figure: estimated.
# By sex: "female numerator/denominator + male numerator/denominator".
QUARTERS: dict[str, tuple[str, str, str, str]] = {
    "1.1": ("", "1/2", "", "1/2"),
    "2.1": ("", "~1812/3690", "", "1851/3702"),
    # 1109/3702 = 29,957 % against "dưới 30%": met, and must not be printed as 30 %.
    "2.2": ("", "1120/3690", "", "1109/3702"),
    "3.1": ("", "", "", "~5.1/3"),
    "4.1": ("28/27", "33/29", "30/28", "26/25"),
    "4.2": ("0/55", "0/62", "0/58", "0/51"),
    "4.3": ("", "3/402", "", "6/402"),
    # Boys above the line, girls below: not met.
    "5.2a": ("", "", "", "17/18 + 21/22"),
    "5.2b": ("", "", "", "14/16 + 13/15"),
    "5.3": ("", "11/38", "9/24", ""),
    "5.4a": ("", "", "", "7/15"),
    "5.4b": ("", "", "", ""),
}
JUDGED: dict[str, tuple[bool, str]] = {
    "4.4": (True, "Trạm Y tế niêm yết quy tắc phục vụ, không có phản ánh về kỳ thị"),
    "5.1": (True, "3/3 trường có hoạt động ngoại khóa về bình đẳng giới"),
}
LAST_YEAR: dict[str, tuple[str, str, str, str]] = {
    "1.1": ("", "", "", "1/2"),
    "2.1": ("", "", "", "1760/3655"),
    "2.2": ("", "", "", "1151/3655"),
    "3.1": ("", "", "", "~5.1/3"),
    "3.2a": ("2/2", "1/2", "1/1", "2/3"),
    "3.2b": ("1/2", "0/1", "1/1", "1/2"),
    "3.3": ("0/0", "0/0", "0/0", "0/0"),
    "4.1": ("31/27", "34/30", "29/28", "27/26"),
    "4.2": ("0/58", "0/64", "0/57", "0/53"),
    "4.3": ("", "", "", "8/398"),
    "5.2a": ("", "", "", "16/17 + 20/21"),
    "5.2b": ("", "", "", "12/14 + 11/13"),
    "5.3": ("3/11", "10/36", "8/25", "4/12"),
    "5.4a": ("", "", "", "6/14"),
    "5.4b": ("", "", "", "0/0"),
    "6.1": ("", "", "", "4720/9790"),
    "6.2": ("", "", "", "25/31"),
    "6.3": ("4", "4", "4", "5"),
    "6.4": ("3", "3", "3", "3"),
}
OUT_OF_SCOPE: dict[str, str] = {"3.4": "trên địa bàn phường không có cơ sở trợ giúp xã hội công lập"}

# code -> number, day and month, issuer, abstract of the paper that the year's figures came from.
EVIDENCE: dict[str, tuple[str, tuple[int, int], str, str]] = {
    "2.1": ("14/BC-K", (5, 12), "Các khóm", "Báo cáo cung lao động năm {year}"),
    "2.2": ("14/BC-K", (5, 12), "Các khóm", "Báo cáo cung lao động năm {year}"),
    "4.1": ("31/BC-TYT", (4, 12), "Trạm Y tế", "Báo cáo dân số năm {year}"),
    "4.2": ("31/BC-TYT", (4, 12), "Trạm Y tế", "Báo cáo dân số năm {year}"),
    "4.3": ("31/BC-TYT", (4, 12), "Trạm Y tế", "Báo cáo dân số năm {year}"),
    "5.2a": ("09/BC-THMAĐ", (30, 6), "Trường Tiểu học Mỹ An Đông", "Tổng kết năm học"),
    "5.4a": ("118/BC-PNV", (2, 12), "Phòng Nội vụ", "Thống kê trình độ cán bộ, công chức, viên chức"),
}

# What reads the same in a report of any period; the rest speaks of the whole year.
TEXTS_OF_ANY_PERIOD = frozenset({"leadership", "violence", "mainstreaming", "strengths", "next", "proposals"})
REPORT_TEXTS: dict[str, str] = {
    "leadership": (
        "UBND phường đã ban hành Kế hoạch thực hiện công tác bình đẳng giới, Quyết định kiện toàn Ban Vì sự tiến bộ của phụ "
        "nữ và bình đẳng giới, Kế hoạch kiểm tra và Kế hoạch tổ chức Tháng hành động.\n"
        "- Ban Vì sự tiến bộ của phụ nữ họp 02 lần, phân công từng thành viên phụ trách khóm và chỉ tiêu."
    ),
    "communication": ("- Đăng 20 tin, bài; phát 12 chuyên mục trên đài truyền thanh phường."),
    "capacity": "Cử 06 cán bộ nữ dự lớp bồi dưỡng kỹ năng lãnh đạo do thành phố mở.",
    "violence": (
        "Duy trì 05 địa chỉ tin cậy - nhà tạm lánh ở khóm và 02 câu lạc bộ gia đình phát triển bền vững; các vụ việc được phát "
        "hiện đều được hòa giải, tư vấn hoặc hỗ trợ kịp thời."
    ),
    "mainstreaming": "Kế hoạch phát triển kinh tế - xã hội của phường có chỉ tiêu tách riêng số liệu nữ, nam.",
    "inspection": "Kiến nghị 02 nội dung, đến nay đã khắc phục xong.",
    "budget": "Kinh phí được sử dụng đúng nội dung, đủ chứng từ.",
    "strengths": "Công tác chỉ đạo kịp thời, các đoàn thể phối hợp chặt chẽ; nhận thức của người dân có chuyển biến.",
    "limits": "Quý III chưa đủ số tin, bài; số liệu lao động ở một số khóm còn chậm.",
    "causes": "Cán bộ làm công tác bình đẳng giới kiêm nhiệm, thay đổi người giữa năm.",
    "next": (
        "- Giữ vững các chỉ tiêu đã đạt, tập trung chỉ tiêu chưa đạt.\n"
        "- Phân công cụ thể việc viết tin, bài từng tháng cho đài truyền thanh và các đoàn thể."
    ),
    "proposals": "Đề nghị UBND thành phố quan tâm bố trí kinh phí và tập huấn nghiệp vụ cho công chức phường.",
}
