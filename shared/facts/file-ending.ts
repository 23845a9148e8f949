/**
 * Ending of a year data file that the window hands out (预算年度数据), so that a double click opens it with
 * this program. What is inside is the same JSON as in files that end in `.json`.
 */
export const YEAR_FILE_ENDING = '.ysnd';
