@echo off
"%SystemRoot%\System32\cscript.exe" //nologo //E:JScript "%~dp0tools\install.js" {what}
set JIANNUO_RESULT=%ERRORLEVEL%
if not "%~1"=="/q" pause
exit /b %JIANNUO_RESULT%
