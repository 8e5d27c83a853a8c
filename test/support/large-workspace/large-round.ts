import type { PublicKey } from '#shared/domain/council.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { roundSchema, type Round } from '#shared/domain/round.ts';

/** 20 departments and 168 communes. */
export const LARGE_UNITS = 188;

const DEPARTMENTS = [
  'Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính', 'Sở Xây dựng', 'Sở Công Thương', 'Sở Nông nghiệp và Môi trường', 'Sở Khoa học và Công nghệ',
  'Sở Giáo dục và Đào tạo', 'Sở Y tế', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Dân tộc và Tôn giáo', 'Sở Ngoại vụ', 'Thanh tra tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh',
  'Ban Quản lý các khu công nghiệp', 'Ban Quản lý khu kinh tế', 'Ban Quản lý dự án đầu tư xây dựng công trình giao thông', 'Trung tâm Phục vụ hành chính công',
  'Quỹ Đầu tư phát triển', 'Đài Phát thanh và Truyền hình',
] as const;
const FIRST = ['An', 'Bình', 'Cẩm', 'Đại', 'Đông', 'Hòa', 'Hưng', 'Long', 'Mỹ', 'Nam', 'Phú', 'Quang', 'Tân', 'Thanh'] as const;
const SECOND = ['Hòa', 'Lộc', 'Phước', 'Sơn', 'Thắng', 'Thạnh', 'Thịnh', 'Tiến', 'Trung', 'Vân', 'Xuân', 'Yên'] as const;

export type LargeRoundPeople = { readonly member: PublicKey; readonly secretary: PublicKey };

/** At most `LARGE_UNITS` units, departments first; one member appraises everything. */
export function makeLargeRound(criteriaSet: Sha256, units: number, people: LargeRoundPeople): Round {
  return roundSchema.parse({
    format: 'btd/round', version: 2, id: 'lon-2025', title: 'Đợt thẩm định lớn 2025 (số liệu hư cấu)', titleEn: 'Large appraisal round 2025 (fictional data)',
    year: 2025, deadline: '2025-12-15', criteriaSet,
    units: Array.from({ length: units }, (_, at) => describeUnit(at)),
    members: [
      { id: 'tv-1', name: 'Nguyễn Thị Hạnh', role: 'member', key: people.member, assignment: { units: 'all', sectors: 'all' } },
      { id: 'thu-ky', name: 'Lê Thu Hà', role: 'secretary', key: people.secretary, assignment: { units: [], sectors: [] } },
    ],
  });
}

function describeUnit(at: number): object {
  const department = DEPARTMENTS[at];
  if (department !== undefined) return { id: `so-${at + 1}`, name: department, group: 'Sở, ban, ngành' };
  const commune = at - DEPARTMENTS.length;
  const name = `Xã ${FIRST[commune % FIRST.length] ?? ''} ${SECOND[Math.floor(commune / FIRST.length)] ?? ''}`;
  return { id: `xa-${commune + 1}`, name, group: 'Cấp xã' };
}
