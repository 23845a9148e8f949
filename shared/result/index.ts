export { type Problem, type Result, failure, problem, remark, success } from './result.ts';
