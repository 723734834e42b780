# Marks where PowerShell's prompt and commands begin and end (OSC 633), so that the console learns
# a command's output, exit code and folder. Read after the operator's profile; changes no file.
# The nonce tells the shell's own marks from those in files, logs or pages that are only shown. It
# is no secret from programs the operator runs: they could do all the shell can do anyway.

$Global:__WatchroomNonce = $env:WATCHROOM_NONCE
Remove-Item Env:WATCHROOM_NONCE -ErrorAction SilentlyContinue

if ($Global:__WatchroomNonce) {
  $Global:__WatchroomPrompt = $function:prompt
  $Global:__WatchroomReadLine = $function:PSConsoleHostReadLine

  function Global:__WatchroomMark([string] $Mark) {
    "$([char]27)]633;$Mark;$Global:__WatchroomNonce$([char]7)"
  }

  # What would end a mark, or its text, stands in it as \xHH.
  function Global:__WatchroomText([string] $Text) {
    [regex]::Replace($Text, '[\x00-\x1f\x7f\\;]', {
        param($Found)
        '\x{0:x2}' -f [int] [char] $Found.Value
      })
  }

  function Global:prompt {
    $succeeded = $?
    $native = $Global:LASTEXITCODE
    # A cmdlet that failed has no exit code of its own.
    $code = if ($succeeded) { 0 } elseif ($native) { $native -band 255 } else { 1 }
    $folder = __WatchroomText $ExecutionContext.SessionState.Path.CurrentLocation.Path
    $text = & $Global:__WatchroomPrompt
    $Global:LASTEXITCODE = $native
    (__WatchroomMark "D;$code") + (__WatchroomMark "P;Cwd=$folder") +
    (__WatchroomMark 'A') + $text + (__WatchroomMark 'B')
  }

  # Without PSReadLine nothing tells when a line was taken, and no command is marked as begun.
  if ($Global:__WatchroomReadLine) {
    function Global:PSConsoleHostReadLine {
      $line = & $Global:__WatchroomReadLine
      # A longer line than the mark can hold is not told.
      if ($line.Length -le 4000) {
        [Console]::Write((__WatchroomMark "E;$(__WatchroomText $line)"))
      }
      [Console]::Write((__WatchroomMark 'C'))
      $line
    }
  }
}
