"""Names that begin like a person's and stand for places, streets, bodies and figures of history."""

# Streets, schools and squares all over the country bear them.
HISTORICAL = frozenset(
    [
        "Hồ Chí Minh", "Tôn Đức Thắng", "Trần Hưng Đạo", "Nguyễn Trãi", "Lê Lợi", "Nguyễn Huệ", "Trần Phú",
        "Phan Bội Châu", "Phan Chu Trinh", "Phan Châu Trinh", "Phan Đình Phùng", "Lý Thường Kiệt", "Nguyễn Du",
        "Lý Tự Trọng", "Lê Duẩn", "Hoàng Diệu", "Nguyễn Thị Minh Khai", "Võ Thị Sáu", "Trương Định", "Trương Công Định",
        "Nguyễn Văn Cừ", "Ngô Quyền", "Đinh Tiên Hoàng", "Lê Văn Tám", "Kim Đồng", "Nguyễn Bỉnh Khiêm",
        "Nguyễn Đình Chiểu", "Hoàng Hoa Thám", "Lê Hồng Phong", "Nguyễn Thái Học", "Trần Quốc Toản",
        "Nguyễn Trung Trực", "Bùi Thị Xuân", "Lê Quý Đôn", "Hà Huy Tập", "Lê Thánh Tôn", "Lê Lai", "Lý Thái Tổ",
        "Trần Nhật Duật", "Trần Khánh Dư", "Nguyễn Văn Trỗi", "Phạm Hồng Thái", "Phạm Ngũ Lão", "Phạm Văn Đồng",
        "Võ Nguyên Giáp", "Võ Văn Kiệt", "Võ Văn Tần", "Nguyễn Công Trứ", "Nguyễn Tri Phương", "Nguyễn Thượng Hiền",
        "Nguyễn Hữu Cảnh", "Nguyễn Khuyến", "Lương Thế Vinh", "Lương Văn Can", "Mạc Đĩnh Chi", "Châu Văn Liêm",
        "Ung Văn Khiêm", "Thủ Khoa Huân", "Mai Thúc Loan", "Dương Diên Nghệ", "Lê Văn Nhung", "Đặng Huy Trứ",
        "Đoàn Thị Điểm", "Hồ Xuân Hương", "Cao Bá Quát", "Cao Thắng", "Tô Hiến Thành", "Lý Nam Đế", "Lý Bôn",
    ]
)  # fmt: skip

PLACES = frozenset(
    [
        "Hà Nội", "Hà Nam", "Hà Giang", "Hà Tĩnh", "Hà Tiên", "Hà Đông", "Hà Hoàng Hổ", "Cao Bằng", "Cao Lãnh",
        "Thái Bình", "Thái Nguyên", "Sơn La", "Sơn Tây", "Sơn Hòa", "Kim Bảng", "Kim Sơn", "Kim Liên", "Châu Đốc",
        "Châu Phú", "Châu Thành", "Châu Á", "Châu Âu", "Lâm Đồng", "Lâm Viên", "Tô Hiệu", "Mai Châu", "Đinh Mùi",
        "Hồ Chí", "Lý Sơn", "Thạch Hà", "Mai Sơn", "Hoàng Sa", "Dương Đông",
    ]
)  # fmt: skip

# After a word of address, or standing for the whole people: "Bác Hồ", "Hai Bà Trưng", "Miếu Bà Chúa Xứ", "Bà Rịa".
ADDRESSED = frozenset(
    ["Hồ", "Tôn", "Tôn Đức Thắng", "Trưng", "Triệu", "Rịa", "Chúa", "Chúa Xứ", "Đen", "Việt", "Việt Nam", "Đảng", "Bác",
     "Gái", "Trai", "Gái Việt Nam", "Trai Việt Nam"]
)  # fmt: skip
