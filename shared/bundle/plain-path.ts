/**
 * A path below a given folder and no other place, on every system: parts joined by `/`, none empty, `.` or `..`, no
 * backslash and no drive letter.
 */
export const isPlainPath = (path: string): boolean =>
  !/[\\:]/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
