import { Body, ConflictException, Controller, Get, Inject, Param, Post, ServiceUnavailableException } from '@nestjs/common';
import { Healths, type SystemHealth } from '../adapter/healths';
import type { Instant } from '../case-model/london';
import { Database, rowsOf } from '../database/database';
import { waive } from '../duty/waive';
import { enterByHand } from '../intake/enter-by-hand';
import { Intake } from '../intake/intake';
import { replay } from '../intake/replay';
import { setAside } from '../intake/set-aside';
import { Rulebook } from '../rule/rulebook';
import { program } from '../sign-in/acting';
import { CLOCK } from '../tokens';
import { AnswerRequest, WaiveRequest } from './requests';

/** What programs ask of the hub. People use the console, which does the same things. */
@Controller('api')
export class ApiController {
  constructor(private readonly database: Database, private readonly intake: Intake, private readonly healths: Healths, private readonly rulebook: Rulebook, @Inject(CLOCK) private readonly now: () => Instant) {}

  /** 200 while the hub can read its storage; how the systems are that can be asked is told and changes nothing. */
  @Get('health')
  async health(): Promise<{ status: string; systems: readonly SystemHealth[] }> {
    try {
      await rowsOf(this.database.read, 'SELECT 1 AS one', []);
      return { status: 'up', systems: await this.healths.latest() };
    } catch {
      throw new ServiceUnavailableException('The storage does not answer');
    }
  }

  /** Reads a kept receipt again. 409 when there is nothing to read. */
  @Post('receipts/:id/replay')
  async replayReceipt(@Param('id') id: string): Promise<{ receipt: string }> {
    const replayed = await replay(this.database, id, program('a program'), this.now());
    if (!replayed.ok) throw new ConflictException(replayed.why);
    this.intake.wake();
    return { receipt: replayed.receipt };
  }

  /** Lets a lane go on past what cannot be read, by a named person's word. 409 when nothing of it is unreadable. */
  @Post('receipts/:id/set-aside')
  async setReceiptAside(@Param('id') id: string, @Body() request: WaiveRequest): Promise<{ receipt: string }> {
    const done = await setAside(this.database, id, program(request.by), request.why, this.now());
    if (!done.ok) throw new ConflictException(done.why);
    this.intake.wake();
    return { receipt: id };
  }

  /** Ends an open duty by a named person's word. 409 when it has ended. */
  @Post('duties/:id/waive')
  async waiveDuty(@Param('id') id: string, @Body() request: WaiveRequest): Promise<{ duty: string }> {
    const waived = await waive(this.database, id, program(request.by), request.why, this.now());
    if (!waived.ok) throw new ConflictException(waived.why);
    return { duty: id };
  }

  /** What a partner should have answered, by a named person who did it by hand. 409 where it does not fit, or was entered before. */
  @Post('duties/:id/answer')
  async answerDuty(@Param('id') id: string, @Body() request: AnswerRequest): Promise<{ duty: string }> {
    const entered = await enterByHand(this.database, this.rulebook, id, { ...request, by: program(request.by) }, this.now());
    if (!entered.ok) throw new ConflictException(entered.why);
    this.intake.wake();
    return { duty: id };
  }
}
