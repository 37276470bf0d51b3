import { Global, Module } from '@nestjs/common';
import { JobWriter } from './job-writer';
import { LaneQueues } from './lane-queues';

@Global()
@Module({ providers: [JobWriter, LaneQueues], exports: [JobWriter, LaneQueues] })
export class QueueModule {}
