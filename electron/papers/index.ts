export { type LeaderSubject, leaderPage } from './leader-page.ts';
export { type ReportSubject, reviewReport } from './review-report.ts';
