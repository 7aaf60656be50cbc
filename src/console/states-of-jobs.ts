import type { EntityManager } from 'typeorm';
import { minutesAfter, type Instant } from '../case-model/london';
import { JobRun } from '../database/entities';
import type { Severity } from '../rule/rule';
import type { Job } from '../sync/jobs';
import { lastGoodRun } from './facts-of-the-world';
import type { JobState } from './needs-a-person';

/** How each job last ended. */
export async function statesOfJobs(manager: EntityManager, jobs: readonly Job[], now: Instant): Promise<JobState[]> {
  const states: JobState[] = [];
  for (const { id, title, lateAfterMinutes } of jobs) {
    const [last] = await manager.createQueryBuilder(JobRun, 'run').where('run.job = :id AND run.ended_at IS NOT NULL', { id }).orderBy('run.started_at', 'DESC').limit(1).getMany();
    const good = await lastGoodRun(manager, id);
    states.push({
      id, title, lateAfterMinutes, severity: severityOf(id), late: good === undefined || good < minutesAfter(now, -lateAfterMinutes),
      ...(last && { outcome: last.outcome }), ...(last?.endedAt && { lastEndedAt: last.endedAt }), ...(last?.why && { why: last.why }),
    });
  }
  return states;
}

/** While duties are not opened, delivered or watched, or what needs a person is not listed, nobody is safe: such jobs rank with custody. */
const severityOf = (id: string): Severity => id.endsWith('-accounts') ? 'fine' : id.startsWith('compare') || id === 'identities' ? 'record' : 'custody';
