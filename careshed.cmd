@echo off
rem Starts Careshed on Windows, and builds it first when its sources changed. The shell script beside it says more.
setlocal
set "home=%~dp0"
set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"

set "major="
for /f "tokens=3" %%v in ('""%java%" -version 2>&1" ^| findstr /c:" version "') do set "major=%%~v"
for /f "delims=." %%m in ("%major%") do set "major=%%m"
if not defined major set "major=0"
if %major% LSS 17 (
    echo careshed: a Java development kit ^(JDK^) 17 or newer is needed: winget install EclipseAdoptium.Temurin.17.JDK 1>&2
    exit /b 69
)

for /f %%h in ('powershell -NoProfile -Command "$t = -join (Get-ChildItem '%home%pom.xml','%home%src\main','%home%scenarios\tiny' -Recurse -File | Sort-Object FullName | ForEach-Object { $_.FullName + (Get-FileHash $_.FullName).Hash }); $h = [Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($t)); [BitConverter]::ToString($h).Replace('-','').Substring(0,16)"') do set "app=%home%target\app\%%h"

if not exist "%app%\ready" (
    where mvn >nul 2>&1 || (
        echo careshed: Maven 3.8 or newer is needed to build: winget install Apache.Maven 1>&2
        exit /b 69
    )
    echo careshed: building, about 15 seconds; the first time 1 to 2 minutes while Maven fetches the libraries 1>&2
    if not exist "%home%target" mkdir "%home%target"
    pushd "%home%"
    call mvn -B -Dstyle.color=never -Dcareshed.fast package >"%home%target\launch.log" 2>&1 || (
        popd
        type "%home%target\launch.log" 1>&2
        echo careshed: the build failed, see above 1>&2
        exit /b 69
    )
    popd
    mkdir "%app%" 2>nul
    move "%home%target\launch\lib" "%app%\lib" >nul
    move "%home%target\launch\careshed.jar" "%app%\careshed.jar" >nul
    type nul >"%app%\ready"
)

rem --memory SIZE is ours; without it all arguments go to Careshed exactly as they came.
set "memory=256m"
set "given="
set others=
:argument
if [%1]==[] goto run
if "%~1"=="--memory" (
    set "memory=%~2"
    set "given=yes"
    shift
    shift
    goto argument
)
set others=%others% %1
shift
goto argument

:run
if not defined given set others=%*
set JAVA_TOOL_OPTIONS=
set _JAVA_OPTIONS=
set JDK_JAVA_OPTIONS=
"%java%" -Xms16m -Xmx%memory% -XX:+UseSerialGC -XX:Tier4InvocationThreshold=30000 -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=400000 -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Duser.language=en -Duser.country= ^
    -Duser.timezone=UTC -Djava.awt.headless=true "-Dcareshed.home=%home%." -Dcareshed.launcher=careshed ^
    %CARESHED_JAVA_OPTIONS% -jar "%app%\careshed.jar" %others%
exit /b %ERRORLEVEL%
