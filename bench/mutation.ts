import "./mutation/run.ts"
