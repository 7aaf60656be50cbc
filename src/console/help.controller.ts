import { Controller, Get, Render } from '@nestjs/common';
import { AdapterRegistry } from '../adapter/registry';
import { allHelp, withoutHelp, type HelpGroup } from './help';

/** What each code and cause is, why it happens, how it is corrected and how to avoid it. */
@Controller('help')
export class HelpController {
  constructor(private readonly adapters: AdapterRegistry) {}

  @Get()
  @Render('help')
  help(): { title: string; groups: readonly HelpGroup[]; without: string } {
    return { title: 'Help with codes and causes', groups: allHelp(this.adapters), without: withoutHelp(this.adapters).join(', ') };
  }
}
